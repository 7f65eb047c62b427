import { readModelTables } from '../../src/jobs/rebuild/read-model-tables';
import { contradictions } from '../invariants';
import { ownRedisUrl } from '../query-side';
import { catalogOfSchema } from './catalog-of-schema';
import { modelRows } from './model-rows';
import { RebuildSide } from './rebuild-side';
import { World } from './world';

const world = new World();
let side: RebuildSide;

beforeAll(async () => {
  side = await RebuildSide.open(ownRedisUrl(11));
  await side.startReplica();
  await side.publish(world.catalogue());
  await side.publish(world.moves(1_500));
  await side.drained();
}, 120_000);
afterAll(() => side.close());

const besides = async (): Promise<number> =>
  (
    await side.pool.query('SELECT FROM pg_class WHERE relnamespace = $1::regnamespace', [
      `${side.database.schema}_next`,
    ])
  ).rowCount ?? 0;

const generation = async (): Promise<number> =>
  (await side.pool.query<{ value: number }>('SELECT value FROM generation')).rows[0]?.value ?? 0;

it('knows every table of the service', async () => {
  const { rows } = await side.pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`,
  );
  // The table of Prisma is there where Prisma applied the migrations.
  const found = [...rows.map(({ name }) => name), '_prisma_migrations'];
  expect(Object.values(readModelTables).flat().sort()).toEqual(found.sort());
});

it('makes the same of all facts, in a schema that is the same, and leaves nothing behind', async () => {
  const [rows, catalog, before] = [
    await modelRows(side.pool),
    await catalogOfSchema(side.pool),
    await generation(),
  ];
  expect(rows['movement']).toHaveLength(world.moved);
  expect(rows['stock_level']).toHaveLength(world.stock.size);
  // Whatever has gone wrong with the old tables is of no importance.
  await side.pool.query('UPDATE stock_level SET on_hand = on_hand + 1000');
  await side.pool.query('DELETE FROM product_total');
  await side.pool.query(`UPDATE movement SET note = 'wrong'`);

  const { outcome, lines } = await side.rebuild();

  expect(outcome).toBe('done');
  expect(lines.join('\n')).toMatch(/\(100 %\).*the new tables serve; .* 0 facts were left out/s);
  expect(await modelRows(side.pool)).toEqual(rows);
  expect(await catalogOfSchema(side.pool)).toEqual(catalog);
  expect(await contradictions(side.pool)).toEqual([]);
  expect(await generation()).toBe(before + 1);
  expect(await besides()).toBe(0);
  const { rows: rebuilds } = await side.pool.query<{ group: string; phase: string }>(
    'SELECT consumer_group AS group, phase FROM rebuild',
  );
  expect(rebuilds.map(({ phase }) => phase)).toEqual(['done']);
  expect(await side.consumerGroups()).not.toContain(rebuilds[0]?.group);
}, 120_000);
