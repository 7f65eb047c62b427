import { topics } from '@streamstock/contracts-events';
import { RebuildRefused } from '../../src/jobs/rebuild/rebuild-refused';
import { movementContradictions } from '../movement-invariants';
import { ownRedisUrl } from '../query-side';
import { modelRows } from './model-rows';
import { RebuildSide } from './rebuild-side';
import { type Fact, World } from './world';

const world = new World();
let side: RebuildSide;
let told: readonly Fact[];
let rows: Record<string, string[]>;

/** Retention takes what there is of movements by now; a few come afterwards. */
beforeAll(async () => {
  side = await RebuildSide.open(ownRedisUrl(7));
  await side.startReplica();
  await side.publish(world.catalogue());
  const before = world.moves(600);
  await side.publish(before);
  await side.forget(topics.movements);
  const after = world.moves(100);
  await side.publish(after);
  told = [...before, ...after].filter(({ topic }) => topic === topics.movements);
  await side.drained();
  rows = await modelRows(side.pool);
}, 120_000);
afterAll(() => side.close());

const replay = (facts: readonly Fact[]): Promise<void> =>
  side.publish(facts.map(({ message }) => ({ topic: topics.movementsReplay, message })));

it('does not begin when movements are missing that nobody tells again', async () => {
  await expect(side.rebuild()).rejects.toThrow(RebuildRefused);
  await expect(side.rebuild()).rejects.toThrow(/replay-movements.*--keep-movements/);
  expect((await side.pool.query('SELECT FROM rebuild')).rowCount).toBe(0);
});

it('keeps them when it is told to, and builds the rest anew', async () => {
  await side.pool.query(`UPDATE movement SET note = 'as it was'`);
  await side.pool.query('UPDATE stock_level SET on_hand = on_hand + 1000');
  const kept = await modelRows(side.pool);
  expect((await side.rebuild({ flags: { 'keep-movements': true } })).outcome).toBe('done');
  const built = await modelRows(side.pool);
  const { movement, sold_slot, supplier_record, ...others } = built;
  expect({ movement, sold_slot, supplier_record }).toEqual({
    movement: kept['movement'],
    sold_slot: kept['sold_slot'],
    supplier_record: kept['supplier_record'],
  });
  expect(others).toEqual({ ...rows, movement: undefined, sold_slot: undefined, supplier_record: undefined });
  await side.pool.query('UPDATE movement SET note = NULL');
}, 90_000);

it('does not serve fewer movements than before, and goes on when the others are told', async () => {
  await replay(told.slice(0, 200));
  await expect(side.rebuild()).rejects.toThrow(
    /^movement would have \d+ rows instead of 700: run replay-movements/,
  );
  expect((await side.pool.query('SELECT phase FROM rebuild WHERE ended_at IS NULL')).rows).toEqual([
    { phase: 'filling' },
  ]);
  await expect(side.rebuild({ flags: { 'keep-movements': true } })).rejects.toThrow('--abort it first');
  // All of them: those that were told before, or are on their own topic still, count once.
  await replay(told);
  const { outcome, lines } = await side.rebuild();
  expect(outcome).toBe('done');
  expect(lines.join()).toContain('goes on with the rebuild');
  expect(await modelRows(side.pool)).toEqual(rows);
  expect(await movementContradictions(side.pool)).toEqual([]);
}, 90_000);

it('serves fewer when it is told to', async () => {
  await side.pool.query(
    `INSERT INTO location (tenant_id, location_id, code, name, sort_name, search_text, kind, region, timezone, status,
                           epoch, version, changed_at)
     VALUES ('acme', 'NOWHERE', 'X', 'X', 'x', 'x', 'store', '', 'UTC', 'open', 1, 1, now())`,
  );
  await expect(side.rebuild()).rejects.toThrow(
    'location would have 8 rows instead of 9: run republish-catalog',
  );
  expect((await side.rebuild({ flags: { 'allow-fewer-rows': true } })).outcome).toBe('done');
  expect(await modelRows(side.pool)).toEqual(rows);
}, 90_000);
