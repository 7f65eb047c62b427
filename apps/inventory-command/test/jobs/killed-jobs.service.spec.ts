import { eventually, startProcess, type TestProcess, uniqueName } from '@streamstock/server-kit-testing';
import { type CommandSide, openCommandSide } from '../command-side';
import { captureTopic, type CapturedTopic } from './captured-topic';
import { fillLedger } from './filled-ledger';
import { fillStock } from './filled-stock';
import { type Moved, ReplayTopic } from './replay-topic';
import { jobVariables } from './run-in-test';

let side: CommandSide;
let levels: CapturedTopic;
const movements = new ReplayTopic();

const start = (args: readonly string[], env: Record<string, string> = {}): Promise<TestProcess> =>
  startProcess({
    entry: 'dist/apps/inventory-command/main.js',
    args,
    env: { ...jobVariables(side.databaseUrl), LOG_LEVEL: 'warn', ...env },
    readyPath: null,
  });

async function end(args: readonly string[], env: Record<string, string> = {}) {
  const job = await start(args, env);
  return { ...(await job.ended), output: job.output() };
}

const dies = async (args: readonly string[], killPoint: string): Promise<void> => {
  expect((await end(args, { KILL_POINT: killPoint })).signal).toBe('SIGKILL');
};

beforeAll(async () => {
  [side] = await Promise.all([openCommandSide(0), movements.open()]);
  await fillStock(side.pool, 'acme', { products: 80, locations: 60 });
});
beforeEach(() => {
  levels = captureTopic(side.pool);
});
afterEach(() => levels.close());
afterAll(() => Promise.all([side.close(), movements.close()]));

it.each([
  ['job.before-commit', 0],
  ['job.after-chunk', 2_000],
])('says every level after a death at %s, and no chunk twice', async (killPoint, done) => {
  const args = ['republish-levels', '--tenant', 'acme'];
  await dies(args, `${killPoint}:${done === 0 ? '1' : '2'}`);
  expect((await side.pool.query(`SELECT done FROM job_progress WHERE finished_at IS NULL`)).rows).toEqual([
    { done },
  ]);
  expect(await end(args)).toMatchObject({
    code: 0,
    output: expect.stringContaining('republish-levels: done'),
  });
  expect(levels.records).toHaveLength(4_800);
  expect(new Set(levels.records.map(({ key }) => key)).size).toBe(4_800);
});

it('replays every movement after a death between Kafka and the commit: that chunk comes twice, the same', async () => {
  const tenantId = uniqueName('killed').replaceAll('_', '-');
  await fillLedger(side.pool, tenantId, { keys: 50, versions: 100 });
  const args = ['replay-movements', '--tenant', tenantId];
  await dies(args, 'job.before-commit:2');
  expect((await end(args)).code).toBe(0);
  const replayed = await movements.of(tenantId, 7_000);
  const first = new Map<string, Moved>();
  for (const moved of replayed) {
    expect(moved).toEqual(first.get(moved.id) ?? moved);
    first.set(moved.id, moved);
  }
  expect(first.size).toBe(5_000);
  expect(replayed).toHaveLength(7_000);
  const newest = new Map<string, number>();
  for (const { key, sequence } of first.values()) {
    expect(sequence).toBe((newest.get(key) ?? 0) + 1);
    newest.set(key, sequence);
  }
});

it('stops on SIGTERM between two chunks, and the next run ends it', async () => {
  await levels.close();
  const args = ['republish-levels'];
  const job = await start(args);
  await eventually(async () => {
    const { rows } = await side.pool.query('SELECT FROM outbox');
    expect(rows.length).toBeGreaterThan(0);
  });
  expect(await job.stop()).toBe(1);
  expect(job.output()).toContain('stopped before the end');
  levels = captureTopic(side.pool);
  expect((await end(args)).code).toBe(0);
  expect(new Set(levels.records.map(({ key }) => key)).size).toBe(4_800);
  expect(levels.records).toHaveLength(4_800);
});

it('lists its jobs with no server in reach, and refuses what it does not know', async () => {
  const unreachable = { DATABASE_URL: '', KAFKA_BROKERS: '' };
  const { code, output } = await end(['help'], unreachable);
  expect(code).toBe(0);
  for (const job of ['republish-levels', 'republish-catalog', 'replay-movements'])
    expect(output).toContain(job);
  expect((await end(['republish-levels', '--product', 'P1'], unreachable)).code).toBe(2);
  expect((await end(['republish'], unreachable)).code).toBe(2);
});
