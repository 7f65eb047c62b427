import { decodeBody } from '@streamstock/server-kit-outbox';
import { aRestock, aSale, createsLocation, createsProduct, moveStock } from '../src/domain/examples';
import type { Command } from '../src/domain/command';
import type { Answer } from '../src/domain/outcome';
import { codeOf, type CommandSide, openCommandSide, tally } from './command-side';
import { brokenInvariants } from './invariants';

let side: CommandSide;

const submit = async (replica: number, commands: readonly Command[]): Promise<readonly Answer[]> =>
  (await side.replicas[replica]?.submit(commands)) ?? [];

const stockOf = async (tenantId: string): Promise<unknown[]> =>
  (
    await side.pool.query<Record<string, unknown>>(
      'SELECT product_id, location_id, on_hand, version FROM stock WHERE tenant_id = $1 ORDER BY 1, 2',
      [tenantId],
    )
  ).rows;

const openShop = (tenantId: string, onHand: number): Command[] => [
  createsProduct({}, { tenantId }),
  createsLocation({}, { tenantId }),
  ...(onHand > 0 ? [moveStock(aRestock({ quantity: onHand }), { tenantId })] : []),
];

beforeAll(async () => {
  side = await openCommandSide(3);
});
afterEach(async () => {
  expect(await brokenInvariants(side.pool)).toEqual([]);
});
afterAll(() => side.close());

it('creates a product, stocks it and sells it in one transaction', async () => {
  const answers = await submit(0, [
    ...openShop('one', 5),
    moveStock(aSale({ quantity: 2 }), { tenantId: 'one' }),
  ]);
  expect(answers.map(codeOf)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
  expect(await stockOf('one')).toEqual([
    { product_id: 'PROD-001', location_id: 'WH-NORTH', on_hand: 3, version: 2 },
  ]);
});

it.each([1, 3])(
  'sells 100 units to 500 parallel buyers exactly once each, with %i replicas',
  async (replicas) => {
    const tenantId = `oversell-${String(replicas)}`;
    await submit(0, openShop(tenantId, 100));
    const buyers = Array.from({ length: 500 }, (_, index) => ({
      replica: index % replicas,
      sale: moveStock(aSale({ quantity: 1 }), { tenantId }),
    }));
    const answers = await Promise.all(buyers.map(({ replica, sale }) => submit(replica, [sale])));
    expect(tally(answers.flat())).toEqual({ accepted: 100, 'stock.insufficient': 400 });
    expect(await stockOf(tenantId)).toMatchObject([{ on_hand: 0, version: 101 }]);
  },
);

it('carries a command out once, whichever replicas it reaches how often', async () => {
  await submit(0, openShop('again', 10));
  const sale = moveStock(aSale({ quantity: 4 }), { tenantId: 'again' });
  const answers = await Promise.all([0, 1, 2, 0, 1, 2].map((replica) => submit(replica, [sale, sale])));
  expect(new Set(answers.flat().map(({ result }) => result)).size).toBe(1);
  expect(await stockOf('again')).toMatchObject([{ on_hand: 6, version: 2 }]);
});

it('keeps two tenants in one batch apart', async () => {
  await submit(0, [...openShop('left', 5), ...openShop('right', 50)]);
  const sales = ['left', 'right', 'left', 'right'].map((tenantId) =>
    moveStock(aSale({ quantity: 3 }), { tenantId }),
  );
  const answers = await submit(0, sales);
  expect(answers.map(codeOf)).toEqual(['accepted', 'accepted', 'stock.insufficient', 'accepted']);
  expect(await stockOf('left')).toMatchObject([{ on_hand: 2 }]);
  expect(await stockOf('right')).toMatchObject([{ on_hand: 44 }]);
});

it('does not let one tenant learn the answer to another by its command id', async () => {
  await submit(0, [...openShop('mine', 5), ...openShop('theirs', 5)]);
  const sale = moveStock(aSale(), { tenantId: 'mine' });
  const [mine] = await submit(0, [sale]);
  const [theirs] = await submit(0, [{ ...sale, tenantId: 'theirs' }]);
  expect([mine, theirs].map((answer) => answer && codeOf(answer))).toEqual([
    'accepted',
    'command.duplicate-body-differs',
  ]);
  expect(await stockOf('theirs')).toMatchObject([{ on_hand: 5 }]);
});

it('gives a name to one of two replicas that ask at once', async () => {
  const asked = Array.from({ length: 12 }, (_, index) =>
    submit(index % 3, [createsProduct({ productId: `P-${String(index)}` }, { tenantId: 'names' })]),
  );
  expect(tally((await Promise.all(asked)).flat())).toEqual({ accepted: 1, 'product.sku-taken': 11 });
});

it('refuses only the command that the database cannot digest', async () => {
  await submit(0, openShop('poison', 10));
  const poison = moveStock(aSale({ reason: 'a\u0000b' }), { tenantId: 'poison' });
  const good = () => moveStock(aSale({ quantity: 1 }), { tenantId: 'poison' });
  const answers = await submit(0, [good(), poison, good()]);
  expect(answers.map(codeOf)).toEqual(['accepted', 'command.unprocessable', 'accepted']);
  expect(answers.map(({ setAside }) => setAside !== undefined)).toEqual([false, true, false]);
  expect((await submit(1, [poison])).map(codeOf)).toEqual(['command.unprocessable']);
  expect(await stockOf('poison')).toMatchObject([{ on_hand: 8 }]);
});

it('puts a fact per movement and the last level per key into the outbox', async () => {
  await submit(0, openShop('facts', 10));
  await side.pool.query('DELETE FROM outbox');
  const sale = (quantity: number) => moveStock(aSale({ quantity }), { tenantId: 'facts' });
  await submit(0, [sale(1), sale(2), sale(20)]);
  const { rows } = await side.pool.query<{ body: string }>('SELECT body FROM outbox ORDER BY id');
  const facts = rows.flatMap(({ body }) => decodeBody(body)).map(({ value }) => JSON.parse(value) as object);
  expect(facts.filter((fact) => 'type' in fact && fact.type === 'StockMoved')).toMatchObject([
    { sequence: 2, data: { onHandChange: -1, after: { onHand: 9 } } },
    { sequence: 3, data: { onHandChange: -2, after: { onHand: 7 } } },
  ]);
  expect(facts.filter((fact) => 'type' in fact && fact.type === 'StockLevelChanged')).toMatchObject([
    { sequence: 3, data: { level: { onHand: 7 } } },
  ]);
  expect(facts.filter((fact) => 'type' in fact && fact.type === 'MovementRefused')).toMatchObject([
    { data: { refusal: { code: 'stock.insufficient' } } },
  ]);
});
