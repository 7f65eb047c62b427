import type { StockLevel } from '@streamstock/contracts-http-api';
import { inTransaction } from '@streamstock/server-kit-database';
import { eventually } from '@streamstock/server-kit-testing';
import type pg from 'pg';
import { throughModelGate } from '../../src/projections/model-gate/model-gate';
import { ownRedisUrl } from '../query-side';
import { modelRows } from './model-rows';
import { type Run, RebuildSide } from './rebuild-side';
import { World } from './world';

const world = new World();
let side: RebuildSide;
let rows: Record<string, string[]>;

beforeAll(async () => {
  side = await RebuildSide.open(ownRedisUrl(6));
  await side.startReplica();
  await side.publish(world.catalogue());
  await side.publish(world.moves(500));
  await side.drained();
  rows = await modelRows(side.pool);
}, 120_000);
beforeEach(() => side.pool.query('TRUNCATE rebuild'));
afterAll(() => side.close());

/** Runs the job while `work` is in the middle of its transaction, until `meanwhile` is over. */
async function rebuildBeside(
  work: (client: pg.PoolClient) => Promise<unknown>,
  meanwhile: (lines: readonly string[], client: pg.PoolClient) => Promise<void>,
  opening = 'BEGIN',
): Promise<Run> {
  const lines: string[] = [];
  let run: Promise<Run> | undefined;
  await inTransaction(
    side.pool,
    async (client) => {
      await work(client);
      run = side.rebuild({ onLine: (line) => lines.push(line) });
      run.catch(() => undefined);
      await meanwhile(lines, client);
    },
    { opening },
  );
  if (run === undefined) throw new Error('the transaction began');
  return run;
}

const untilSaid = (lines: readonly string[], text: string): Promise<void> =>
  eventually(
    () => {
      expect(lines.join('\n')).toContain(text);
    },
    { within: 30_000 },
  );

const readStock = async (): Promise<number> => {
  const asked = performance.now();
  await side.pool.query<StockLevel>(
    'SELECT * FROM stock_level s JOIN product p USING (tenant_id, product_id) LIMIT 1',
  );
  return performance.now() - asked;
};

it('waits for a question that takes long, and lets others pass meanwhile', async () => {
  const waits: number[] = [];
  const { outcome } = await rebuildBeside(
    (client) => client.query('SELECT count(*) FROM product_total'),
    async (lines) => {
      await untilSaid(lines, 'the swap waits: questions are being answered all the time');
      for (let reads = 0; reads < 100; reads += 1) waits.push(await readStock());
    },
  );
  expect(outcome).toBe('done');
  expect(Math.max(...waits)).toBeLessThan(1_000);
  expect(await modelRows(side.pool)).toEqual(rows);
}, 90_000);

it('does not end a question that holds one table and waits for another', async () => {
  const waits: number[] = [];
  const { outcome } = await rebuildBeside(
    async (client) => {
      // The last table to be locked.
      await client.query('SELECT count(*) FROM supplier_record');
    },
    async (lines, client) => {
      await untilSaid(lines, 'takes over, ');
      // The first one, until it was asked for while the swap had it and waited for the other.
      while (waits.length < 10_000 && Math.max(0, ...waits) < 100) {
        const asked = performance.now();
        await client.query(
          'SAVEPOINT before; SELECT count(*) FROM stock_level; ROLLBACK TO SAVEPOINT before',
        );
        waits.push(performance.now() - asked);
      }
      await untilSaid(lines, 'the swap waits: questions are being answered all the time');
    },
  );
  expect(outcome).toBe('done');
  expect(Math.max(...waits)).toBeGreaterThan(100);
  expect(Math.max(...waits)).toBeLessThan(1_000);
}, 90_000);

it('waits for a batch that takes long', async () => {
  const { outcome } = await rebuildBeside(
    (client) => client.query('SELECT 1'),
    (lines) => untilSaid(lines, 'the swap waits: a batch takes long'),
    throughModelGate,
  );
  expect(outcome).toBe('done');
  expect(await modelRows(side.pool)).toEqual(rows);
}, 90_000);

it('waits for a vacuum', async () => {
  const { outcome } = await rebuildBeside(
    (client) => client.query('LOCK TABLE stock_level IN SHARE UPDATE EXCLUSIVE MODE'),
    (lines) => untilSaid(lines, 'the swap waits: the tables are being maintained'),
  );
  expect(outcome).toBe('done');
}, 90_000);

it('does not take over before it has what an older release has written without passing the gate', async () => {
  const ahead = (facts: number) =>
    side.pool.query(
      `UPDATE consumer_offset SET next_offset = next_offset + $2
       WHERE consumer_group = $1 AND topic LIKE '%stock-levels' AND partition = 0`,
      [side.topics.prefix, facts],
    );
  const lines: string[] = [];
  const run = await inTransaction(side.pool, async (client) => {
    await client.query('UPDATE stock_level SET on_hold = on_hold');
    const running = side.rebuild({ onLine: (line) => lines.push(line) });
    running.catch(() => undefined);
    await untilSaid(lines, 'the swap waits: questions are being answered all the time');
    await ahead(1_000);
    return { running };
  });
  await untilSaid(lines, 'the swap waits: 1000 facts behind the model that serves');
  await ahead(-1_000);
  expect((await run.running).outcome).toBe('done');
  expect(await modelRows(side.pool)).toEqual(rows);
}, 90_000);

it('stays as it was when the swap fails in the middle', async () => {
  const schema = side.database.schema;
  await side.pool.query(`CREATE VIEW kept AS SELECT count(*) FROM ${schema}.tenant_total`);
  await expect(side.rebuild()).rejects.toThrow('other objects depend on them');
  expect(await modelRows(side.pool)).toEqual(rows);
  await side.pool.query('DROP VIEW kept');
  expect((await side.rebuild()).outcome).toBe('done');
  expect(await modelRows(side.pool)).toEqual(rows);
}, 90_000);
