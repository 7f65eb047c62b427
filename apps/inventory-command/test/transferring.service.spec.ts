import { decodeBody } from '@streamstock/server-kit-outbox';
import type { Command } from '../src/domain/command';
import {
  aRestock,
  aSale,
  createsLocation,
  createsProduct,
  moveStock,
  moveTogether,
  transferStock,
} from '../src/domain/examples';
import type { Answer } from '../src/domain/outcome';
import { codeOf, type CommandSide, openCommandSide, tally } from './command-side';
import { brokenInvariants } from './invariants';

let side: CommandSide;

const submit = async (replica: number, commands: readonly Command[]): Promise<readonly Answer[]> =>
  (await side.replicas[replica]?.submit(commands)) ?? [];

const onHand = async (tenantId: string): Promise<Record<string, number>> => {
  const { rows } = await side.pool.query<{ key: string; on_hand: number }>(
    `SELECT product_id || '|' || location_id AS key, on_hand FROM stock WHERE tenant_id = $1`,
    [tenantId],
  );
  return Object.fromEntries(rows.map((row) => [row.key, row.on_hand]));
};

/** Products P-0, P-1 … at two locations, `units` of each at WH-NORTH. */
function openShops(tenantId: string, productCount: number, units: number): Command[] {
  const ids = Array.from({ length: productCount }, (_, index) => `P-${String(index)}`);
  return [
    createsLocation({}, { tenantId }),
    createsLocation({ locationId: 'WH-SOUTH', code: 'SOUTH' }, { tenantId }),
    ...ids.map((productId) => createsProduct({ productId, sku: productId }, { tenantId })),
    ...ids.map((productId) => moveStock(aRestock({ productId, quantity: units }), { tenantId })),
  ];
}

beforeAll(async () => {
  side = await openCommandSide(3);
});
afterEach(async () => {
  expect(await brokenInvariants(side.pool)).toEqual([]);
});
afterAll(() => side.close());

it('moves a thousand products in one transfer', async () => {
  const tenantId = 'lorry';
  await submit(0, openShops(tenantId, 1_000, 3));
  const lines = Array.from({ length: 1_000 }, (_, index) => ({
    productId: `P-${String(index)}`,
    quantity: 2,
  }));
  expect((await submit(0, [transferStock(lines, { tenantId })])).map(codeOf)).toEqual(['accepted']);
  const levels = Object.values(await onHand(tenantId));
  expect(levels.filter((units) => units === 1)).toHaveLength(1_000);
  expect(levels.filter((units) => units === 2)).toHaveLength(1_000);
});

it('transfers to and fro at three replicas at once without losing a unit', async () => {
  const tenantId = 'to-and-fro';
  await submit(0, openShops(tenantId, 6, 20));
  const transfers = Array.from({ length: 120 }, (_, index) => {
    const [first, second] = index % 2 === 0 ? [index % 6, (index + 1) % 6] : [(index + 1) % 6, index % 6];
    const lines = [first, second].map((product) => ({
      productId: `P-${String(product)}`,
      quantity: 1 + (index % 3),
    }));
    const back = index % 4 > 1 ? { fromLocationId: 'WH-SOUTH', toLocationId: 'WH-NORTH' } : {};
    return transferStock(lines, { tenantId, ...back });
  });
  const answers = await Promise.all(transfers.map((transfer, index) => submit(index % 3, [transfer])));
  const counts = tally(answers.flat());
  expect(counts['accepted']).toBeGreaterThan(0);
  expect((counts['accepted'] ?? 0) + (counts['stock.insufficient'] ?? 0)).toBe(120);
  const levels = await onHand(tenantId);
  expect(Object.values(levels).reduce((sum, units) => sum + units, 0)).toBe(120);
});

it('gives the last unit to one of a sale and a transfer', async () => {
  const tenantId = 'last-unit';
  await submit(0, openShops(tenantId, 1, 1));
  const [sold, sent] = await Promise.all([
    submit(0, [moveStock(aSale({ productId: 'P-0' }), { tenantId })]),
    submit(1, [transferStock([{ productId: 'P-0', quantity: 1 }], { tenantId })]),
  ]);
  expect([...sold, ...sent].map(codeOf).sort()).toEqual(['accepted', 'stock.insufficient']);
});

it('sells a basket as a whole or not at all', async () => {
  const tenantId = 'basket';
  await submit(0, openShops(tenantId, 2, 5));
  const basket = (second: number) =>
    moveTogether([aSale({ productId: 'P-0', quantity: 2 }), aSale({ productId: 'P-1', quantity: second })], {
      tenantId,
    });
  const answers = await submit(0, [basket(6), basket(5), basket(1)]);
  expect(answers.map(codeOf)).toEqual(['stock.insufficient', 'accepted', 'stock.insufficient']);
  expect(await onHand(tenantId)).toMatchObject({ 'P-0|WH-NORTH': 3, 'P-1|WH-NORTH': 0 });
});

it('publishes both legs, both levels, and what stood in the way', async () => {
  const tenantId = 'legs';
  await submit(0, openShops(tenantId, 1, 5));
  await side.pool.query('DELETE FROM outbox');
  const transfer = (quantity: number) => transferStock([{ productId: 'P-0', quantity }], { tenantId });
  await submit(0, [transfer(4), transfer(4)]);
  const { rows } = await side.pool.query<{ body: string }>('SELECT body FROM outbox');
  const facts = rows
    .flatMap(({ body }) => decodeBody(body))
    .map(({ value }) => JSON.parse(value) as { type: string; data: Record<string, unknown> });
  const of = (type: string) => facts.filter((fact) => fact.type === type).map(({ data }) => data);
  expect(of('StockMoved')).toHaveLength(2);
  expect(of('StockMoved')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        type: 'TRANSFER_OUT',
        locationId: 'WH-NORTH',
        onHandChange: -4,
        counterpartLocationId: 'WH-SOUTH',
      }),
      expect.objectContaining({
        type: 'TRANSFER_IN',
        locationId: 'WH-SOUTH',
        onHandChange: 4,
        counterpartLocationId: 'WH-NORTH',
      }),
    ]),
  );
  expect(of('StockLevelChanged')).toHaveLength(2);
  expect(of('MovementRefused')).toMatchObject([{ type: 'TRANSFER_OUT', quantity: 4 }]);
});
