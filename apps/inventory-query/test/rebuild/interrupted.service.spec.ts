import { RebuildRefused } from '../../src/jobs/rebuild/rebuild-refused';
import { contradictions } from '../invariants';
import { ownRedisUrl } from '../query-side';
import { modelRows } from './model-rows';
import { RebuildSide } from './rebuild-side';
import { World } from './world';

const world = new World();
let side: RebuildSide;
let rows: Record<string, string[]>;

beforeAll(async () => {
  side = await RebuildSide.open(ownRedisUrl(8));
  await side.startReplica();
  await side.publish(world.catalogue());
  await side.publish(world.moves(2_000));
  await side.drained();
  rows = await modelRows(side.pool);
}, 120_000);
afterAll(() => side.close());

const rebuilds = async (): Promise<string[]> =>
  (await side.pool.query<{ phase: string }>('SELECT phase FROM rebuild ORDER BY started_at')).rows.map(
    ({ phase }) => phase,
  );

/** What lies in the schema of a rebuild, without partitions. */
const tablesBeside = async (): Promise<number> =>
  (
    await side.pool.query(
      `SELECT FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
      [`${side.database.schema}_next`],
    )
  ).rowCount ?? 0;

/** As if its last sign of life were long ago: the next run takes over without waiting. */
const declareDead = () => side.pool.query(`UPDATE rebuild SET seen_at = now() - interval '1 minute'`);

const stopWhen = (text: string) => (line: string, stop: () => void) => {
  if (line.includes(text)) stop();
};

beforeEach(() => side.pool.query('TRUNCATE rebuild'));

it.each([
  ['rebuild.after-clone', 'filling'],
  ['rebuild.after-batch:5', 'filling'],
  ['projection.before-commit:3', 'filling'],
  ['offset.after-commit', 'filling'],
  ['rebuild.before-swap', 'filling'],
  ['rebuild.after-swap', 'swapped'],
])(
  'dies at %s and goes on where it was',
  async (point, phase) => {
    const dying = await side.start({ KILL_POINT: point });
    expect((await dying.ended).signal).toBe('SIGKILL');
    expect(dying.output()).toContain(`killed at ${point.split(':')[0] ?? ''}`);
    expect(await rebuilds()).toEqual([phase]);
    expect(await modelRows(side.pool)).toEqual(rows);

    await declareDead();
    const { outcome, lines } = await side.rebuild();
    expect(outcome).toBe('done');
    expect(lines[0]).toContain('goes on with the rebuild that was begun');
    expect(await rebuilds()).toEqual(['done']);
    expect(await modelRows(side.pool)).toEqual(rows);
    expect(await contradictions(side.pool)).toEqual([]);
    expect(await tablesBeside()).toBe(0);
  },
  90_000,
);

it('is taken over when it has been silent for a while, and not before', async () => {
  const dying = await side.start({ KILL_POINT: 'rebuild.after-batch' });
  await dying.ended;
  const died = performance.now();
  const { outcome, lines } = await side.rebuild();
  expect(outcome).toBe('done');
  expect(lines[0]).toContain('waits to see whether the run');
  expect(performance.now() - died).toBeGreaterThan(10_000);
}, 90_000);

it('ends with 1 when it is told to stop, and the next run need not wait', async () => {
  await side.rebuild({ onLine: stopWhen('reads, ') });
  const holder = await side.pool.connect();
  await holder.query(`BEGIN; LOCK TABLE ${side.database.schema}_next.stock_level IN SHARE MODE`);
  const job = await side.start({ KILL_POINT: '' });
  await side.untilOutput(job, 'goes on with the rebuild');
  const ended = job.stop();
  await holder.query('ROLLBACK');
  holder.release();
  expect(await ended).toBe(1);
  expect(job.output()).toContain('stopped before the end');
  expect(await rebuilds()).toEqual(['filling']);
  const { outcome, lines } = await side.rebuild();
  expect(outcome).toBe('done');
  expect(lines.join()).not.toContain('waits to see');
}, 90_000);

it('is refused while another run is at work, which it does not disturb', async () => {
  let second: Promise<unknown> | undefined;
  const first = await side.rebuild({
    onLine: (line) => {
      if (line.includes('cleans up')) second ??= side.rebuild().catch((error: unknown) => error);
    },
  });
  expect(first.outcome).toBe('done');
  expect(await second).toEqual(expect.objectContaining({ message: expect.stringMatching(/^Another run /) }));
  expect(await rebuilds()).toEqual(['done']);
  expect(await modelRows(side.pool)).toEqual(rows);
}, 90_000);

it('is aborted: its tables go, those that serve stay', async () => {
  expect((await side.rebuild({ onLine: stopWhen('reads, ') })).outcome).toBe('stopped');
  expect(await tablesBeside()).toBeGreaterThan(0);
  expect((await side.rebuild({ flags: { abort: true } })).outcome).toBe('done');
  expect(await tablesBeside()).toBe(0);
  expect(await rebuilds()).toEqual(['aborted']);
  expect(await modelRows(side.pool)).toEqual(rows);
  const again = await side.rebuild({ flags: { abort: true } });
  expect(again.lines.join()).toContain('there is no rebuild to abort');
}, 90_000);

it('stops when it is aborted by somebody who takes it for dead', async () => {
  let aborting: Promise<unknown> | undefined;
  const running = side.rebuild({
    onLine: (line) => {
      if (line.includes('reads, ')) {
        aborting ??= declareDead().then(() => side.rebuild({ flags: { abort: true } }));
      }
    },
  });
  await expect(running).rejects.toThrow(RebuildRefused);
  await aborting;
  expect(await rebuilds()).toEqual(['aborted']);
  expect(await modelRows(side.pool)).toEqual(rows);
}, 90_000);

it('does not take over what a migration has left behind', async () => {
  await side.rebuild({ onLine: stopWhen('reads, ') });
  await side.pool.query('ALTER TABLE product ADD COLUMN shelf text');
  await expect(side.rebuild()).rejects.toThrow(/product: column shelf.*--abort/);
  await side.rebuild({ flags: { abort: true } });
  expect((await side.rebuild()).outcome).toBe('done');
  await side.pool.query('ALTER TABLE product DROP COLUMN shelf');
  expect(await modelRows(side.pool)).toEqual(rows);
}, 90_000);

it('says who can make the schema that it needs', async () => {
  const next = `${side.database.schema}_next`;
  await side.pool.query(`ALTER SCHEMA ${next} RENAME TO elsewhere`).catch(() => undefined);
  await side.pool.query(`DROP SCHEMA IF EXISTS ${next}`);
  await expect(side.rebuild()).rejects.toThrow(`CREATE SCHEMA ${next} AUTHORIZATION`);
});
