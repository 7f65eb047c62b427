import { eventually } from '@streamstock/server-kit-testing';
import type { StockLevelChangedData } from '@streamstock/contracts-events';
import { aSale, moveStock } from '../../src/domain/examples';
import { republishLevels } from '../../src/jobs/republish-levels/republish-levels';
import { codeOf, type CommandSide, openCommandSide } from '../command-side';
import { captureTopic, type CapturedTopic } from './captured-topic';
import { fillStock } from './filled-stock';
import { runInTest, type TestRunOptions } from './run-in-test';

let side: CommandSide;
let topic: CapturedTopic | undefined;

const run = (options: Partial<TestRunOptions> = {}) =>
  runInTest(republishLevels, { databaseUrl: side.databaseUrl, ...options });
const publishing = (slowly?: () => Promise<void>): CapturedTopic => (topic = captureTopic(side.pool, slowly));
const saidKeys = (): string[] => (topic?.records ?? []).map(({ key }) => key);

const storedKeys = async (condition = 'true'): Promise<string[]> => {
  const { rows } = await side.pool.query<{ key: string }>(
    `SELECT concat_ws('|', tenant_id, product_id, location_id) AS key FROM stock
     WHERE version > 0 AND ${condition} ORDER BY tenant_id, product_id, location_id`,
  );
  return rows.map(({ key }) => key);
};

beforeAll(async () => {
  side = await openCommandSide(1);
  await fillStock(side.pool, 'acme', { products: 70, locations: 50 });
  await fillStock(side.pool, 'other', { products: 3, locations: 2 });
  await side.pool.query(`UPDATE stock SET version = 0 WHERE tenant_id = 'other' AND product_id = 'P0001'`);
});
beforeEach(() => side.pool.query('TRUNCATE outbox, job_progress'));
afterEach(async () => {
  await topic?.close();
  topic = undefined;
});
afterAll(() => side.close());

it('publishes the newest level of every key that ever moved, once, and ends when Kafka has them', async () => {
  publishing();
  const { outcome, lines } = await run();
  expect(outcome).toBe('done');
  expect([...saidKeys()].sort()).toEqual((await storedKeys()).sort());
  expect(topic?.of<StockLevelChangedData>('StockLevelChanged')[0]).toMatchObject({
    sequence: 1,
    epoch: 1,
    actor: { subject: 'inventory-command' },
    data: { level: { onHand: 5, onHold: 0 } },
  });
  expect(lines.at(-1)).toMatch(/^republish-levels: 3,504 of about [\d,]+ /);
});

it.each([
  [{ tenant: 'other' }, `tenant_id = 'other'`],
  [{ tenant: 'acme', product: 'P0007' }, `tenant_id = 'acme' AND product_id = 'P0007'`],
  [{ tenant: 'acme', location: 'L03' }, `tenant_id = 'acme' AND location_id = 'L03'`],
])('publishes only what %j means', async (flags, condition) => {
  publishing();
  expect((await run({ flags })).outcome).toBe('done');
  expect([...saidKeys()].sort()).toEqual(await storedKeys(condition));
});

it('goes on where it was interrupted, with no key twice', async () => {
  publishing();
  const interrupted = await run({
    afterChunk: (_done, stop) => {
      stop();
    },
  });
  expect(interrupted.outcome).toBe('stopped');
  const { rows } = await side.pool.query(
    'SELECT job, arguments, done, position, finished_at FROM job_progress',
  );
  expect(rows).toEqual([
    {
      job: 'republish-levels',
      arguments: '{}',
      done: 1_000,
      position: { tenantId: 'acme', productId: 'P0019', locationId: 'L49' },
      finished_at: null,
    },
  ]);
  const resumed = await run();
  expect(resumed.lines[0]).toContain('2,000 of about');
  expect(resumed.outcome).toBe('done');
  expect([...saidKeys()].sort()).toEqual((await storedKeys()).sort());
});

it('begins anew when it is told to, and when the last run has finished', async () => {
  publishing();
  const flags = { tenant: 'acme' };
  await run({ flags, afterChunk: (done, stop) => done === 2_000 && stop() });
  expect((await run({ flags: { ...flags, 'from-start': true } })).outcome).toBe('done');
  expect(saidKeys()).toHaveLength(2_000 + 3_500);
  await run({ flags });
  expect(saidKeys()).toHaveLength(2_000 + 3_500 + 3_500);
});

it('shares the work between two runs of the same at once', async () => {
  publishing();
  const runs = await Promise.all([run(), run()]);
  expect(runs.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  expect([...saidKeys()].sort()).toEqual((await storedKeys()).sort());
});

it('leaves the newest level of every key last, while it is sold', async () => {
  publishing();
  const [replica] = side.replicas;
  const keys = Array.from({ length: 40 }, (_, index) => ({
    productId: `P00${String(10 + index)}`,
    locationId: `L${String(10 + index)}`,
  }));
  const sell = async (): Promise<void> => {
    const sales = keys.map((key) => moveStock(aSale(key), { tenantId: 'acme' }));
    const answers = (await replica?.submit(sales)) ?? [];
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['accepted']));
  };
  const selling: Promise<void>[] = [];
  expect((await run({ afterChunk: () => selling.push(sell()) })).outcome).toBe('done');
  await Promise.all(selling);
  expect(selling.length).toBeGreaterThan(3);
  const { rows } = await side.pool.query(
    `SELECT concat_ws('|', tenant_id, product_id, location_id) AS key, version, on_hand FROM stock WHERE version > 0`,
  );
  await eventually(() => {
    const last = new Map(
      topic
        ?.of<StockLevelChangedData>('StockLevelChanged')
        .map(({ key, sequence, data }) => [key, { key, version: sequence, on_hand: data.level.onHand }]),
    );
    expect(last.size).toBe(rows.length);
    for (const row of rows as { key: string }[]) expect(last.get(row.key)).toEqual(row);
  });
});

it('never puts more into the outbox than the relay takes out', async () => {
  const seen: number[] = [];
  publishing(async () => {
    const { rows } = await side.pool.query<{ count: number }>('SELECT count(*) FROM outbox');
    seen.push(rows[0]?.count ?? 0);
  });
  expect((await run({ flags: { tenant: 'acme' } })).outcome).toBe('done');
  expect(seen.length).toBeGreaterThan(1);
  expect(Math.max(...seen)).toBeLessThan(32 + 32);
});

it('waits for a replica that publishes, and can be stopped meanwhile', async () => {
  const stopping = new AbortController();
  const running = run({ signal: stopping.signal });
  const rowsOf = async (): Promise<number> =>
    (await side.pool.query<{ count: number }>('SELECT count(*) FROM outbox')).rows[0]?.count ?? 0;
  await eventually(async () => {
    expect(await rowsOf()).toBeGreaterThanOrEqual(32);
  });
  stopping.abort(new Error('enough'));
  expect((await running).outcome).toBe('stopped');
  expect(await rowsOf()).toBeLessThan(32 + 32);
  publishing();
  expect((await run()).outcome).toBe('done');
  expect([...saidKeys()].sort()).toEqual((await storedKeys()).sort());
});
