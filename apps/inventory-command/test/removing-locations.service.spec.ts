import { removesLocation, updatesLocation } from '../src/domain/catalog-examples';
import type { Command } from '../src/domain/command';
import { aCount, aRestock, aSale, createsLocation, createsProduct, moveStock } from '../src/domain/examples';
import type { Answer } from '../src/domain/outcome';
import { codeOf, type CommandSide, openCommandSide, resultOf, tally } from './command-side';
import { brokenInvariants } from './invariants';

const replicas = 3;
let side: CommandSide;

const submit = async (replica: number, commands: readonly Command[]): Promise<readonly Answer[]> =>
  (await side.replicas[replica]?.submit(commands)) ?? [];

const rowsOf = async (statement: string, tenantId: string): Promise<Record<string, unknown>[]> =>
  (await side.pool.query<Record<string, unknown>>(statement, [tenantId])).rows;
const codes = (tenantId: string) =>
  rowsOf('SELECT location_id, code, status, version FROM location WHERE tenant_id = $1 ORDER BY 1', tenantId);

beforeAll(async () => {
  side = await openCommandSide(replicas);
});
afterEach(async () => {
  expect(await brokenInvariants(side.pool)).toEqual([]);
});
afterAll(() => side.close());

it.each(Array.from({ length: 8 }, (_, index) => index))(
  'is either removed or gets its first stock, never both (%i)',
  async (turn) => {
    const of = { tenantId: `race-${String(turn)}` };
    await submit(0, [createsProduct({}, of), createsLocation({}, of)]);
    const removal = submit(turn % 2, [removesLocation('WH-NORTH', of)]);
    const birth = submit((turn + 1) % 2, [moveStock(aRestock({ quantity: 5 }), of)]);
    const [[removed], [born]] = await Promise.all([removal, birth]);
    expect([
      ['accepted', 'location.not-found'],
      ['location.in-use', 'accepted'],
    ]).toContainEqual([removed, born].map((answer) => answer && codeOf(answer)));
    const stock = await rowsOf('SELECT on_hand FROM stock WHERE tenant_id = $1', of.tenantId);
    const [{ status } = {}] = await codes(of.tenantId);
    expect([status, stock]).toEqual(status === 'removed' ? ['removed', []] : ['open', [{ on_hand: 5 }]]);
  },
);

it('that is being removed keeps the first stock waiting, and then out', async () => {
  const of = { tenantId: 'waits' };
  await submit(0, [createsProduct({}, of), createsLocation({}, of)]);
  const client = await side.pool.connect();
  await client.query('BEGIN');
  await client.query(`SELECT FROM location WHERE tenant_id = 'waits' FOR UPDATE`);
  const birth = submit(1, [moveStock(aCount({ quantity: 5 }), of)]);
  await untilSomebodyWaits();
  await client.query(`UPDATE location SET status = 'removed', version = 2 WHERE tenant_id = 'waits'`);
  await client.query('COMMIT');
  client.release();
  expect((await birth).map(codeOf)).toEqual(['location.not-found']);
  expect(await rowsOf('SELECT on_hand FROM stock WHERE tenant_id = $1', 'waits')).toEqual([]);
});

it('is not removed while the first stock of it is being written', async () => {
  const of = { tenantId: 'first' };
  await submit(0, [createsProduct({}, of), createsLocation({}, of)]);
  const client = await side.pool.connect();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO stock (tenant_id, product_id, location_id) VALUES ('first', 'PROD-001', 'WH-NORTH')`,
  );
  const removal = submit(1, [removesLocation('WH-NORTH', of)]);
  await untilSomebodyWaits();
  await client.query('COMMIT');
  client.release();
  expect((await removal).map(codeOf)).toEqual(['location.in-use']);
});

it('can be opened again after its removal, by the same id and with the next version', async () => {
  const of = { tenantId: 'revive' };
  const answers = await submit(0, [
    createsLocation({}, of),
    removesLocation('WH-NORTH', { ...of, expectedVersion: 1 }),
    createsLocation({ locationId: 'WH-NEW' }, of),
  ]);
  expect(tally(answers)).toEqual({ accepted: 3 });
  expect((await submit(1, [createsLocation({}, of)])).map(codeOf)).toEqual(['location.code-taken']);
  const [revived] = await submit(1, [createsLocation({ code: 'AGAIN', capacity: 9 }, of)]);
  expect(revived && resultOf(revived)).toMatchObject({ accepted: { change: 'created', version: 3 } });
  expect(await codes('revive')).toEqual([
    { location_id: 'WH-NEW', code: 'NORTH', status: 'open', version: 1 },
    { location_id: 'WH-NORTH', code: 'AGAIN', status: 'open', version: 3 },
  ]);
});

it('is closed in one batch with what is sold before and after', async () => {
  const of = { tenantId: 'closing' };
  const answers = await submit(0, [
    createsProduct({}, of),
    createsLocation({}, of),
    moveStock(aRestock({ quantity: 5 }), of),
    updatesLocation({ status: 'closed' }, of),
    moveStock(aSale(), of),
    removesLocation('WH-NORTH', of),
    updatesLocation({ status: 'open' }, of),
    moveStock(aSale(), of),
  ]);
  expect(answers.map(codeOf)).toEqual([
    ...['accepted', 'accepted', 'accepted', 'accepted'],
    ...['location.closed', 'location.in-use', 'accepted', 'accepted'],
  ]);
});

/** Somebody waits for a lock of the test. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await side.pool.query(waiting)).rowCount === 0);
}
