import { republishCatalog } from '../../src/jobs/republish-catalog/republish-catalog';
import { createsLocation, createsProduct } from '../../src/domain/examples';
import { type CommandSide, openCommandSide } from '../command-side';
import { captureTopic, type CapturedTopic } from './captured-topic';
import { fillStock } from './filled-stock';
import { runInTest, type TestRunOptions } from './run-in-test';

let side: CommandSide;
let topic: CapturedTopic;

const run = (options: Partial<TestRunOptions> = {}) =>
  runInTest(republishCatalog, { databaseUrl: side.databaseUrl, ...options });
const saidKeys = (): string[] => topic.records.map(({ key }) => key).sort();

const storedKeys = async (tenantId: string): Promise<string[]> => {
  const kinds = ['supplier', 'location', 'product'];
  const parts = kinds.map(
    (kind) => `SELECT concat_ws('|', tenant_id, '${kind}', ${kind}_id) AS key FROM ${kind}`,
  );
  const { rows } = await side.pool.query<{ key: string }>(parts.join(' UNION ALL '));
  return rows
    .map(({ key }) => key)
    .filter((key) => key.startsWith(`${tenantId}|`))
    .sort();
};

beforeAll(async () => {
  side = await openCommandSide(1);
  await fillStock(side.pool, 'acme', { products: 1_300, locations: 30 });
  await side.pool.query(
    `INSERT INTO supplier (tenant_id, supplier_id, name, status, version, recorded_at)
     VALUES ('acme', 'ROAST', 'Roastery', 'active', 1, now()), ('other', 'MILL', 'Mill', 'inactive', 3, now())`,
  );
  await side.pool.query(`UPDATE location SET status = 'removed' WHERE location_id = 'L07'`);
  await side.replicas[0]?.submit([
    createsProduct({}, { tenantId: 'other' }),
    createsLocation({}, { tenantId: 'other' }),
  ]);
});
beforeEach(async () => {
  await side.pool.query('TRUNCATE outbox, job_progress');
  topic = captureTopic(side.pool);
});
afterEach(() => topic.close());
afterAll(() => side.close());

it('publishes every supplier, location and product of every tenant once, as it is now', async () => {
  expect((await run()).outcome).toBe('done');
  expect(saidKeys()).toEqual([...(await storedKeys('acme')), ...(await storedKeys('other'))]);
  const said = topic.records.map(({ key, value }) => [key, JSON.parse(value) as unknown] as const);
  expect(Object.fromEntries(said)).toMatchObject({
    'acme|location|L07': { type: 'LocationChanged', sequence: 1, data: { location: { status: 'removed' } } },
    'acme|product|P0999': { type: 'ProductChanged', data: { product: { sku: 'P0999' } } },
    'other|supplier|MILL': {
      type: 'SupplierChanged',
      sequence: 3,
      data: { supplier: { status: 'inactive' } },
    },
    'other|product|PROD-001': { data: { product: { sku: 'COF-ESP-1KG' } } },
  });
});

it('publishes those of one tenant alone', async () => {
  expect((await run({ flags: { tenant: 'other' } })).outcome).toBe('done');
  expect(saidKeys()).toEqual(await storedKeys('other'));
});

it('goes on where it was interrupted, wherever that was', async () => {
  const whole = [...(await storedKeys('acme')), ...(await storedKeys('other'))];
  let came = 0;
  let runs = 0;
  const afterChunk = (done: number, stop: () => void): void => {
    if (done > came) stop();
    came = done;
  };
  while ((await run({ afterChunk })).outcome !== 'done') runs += 1;
  expect(runs).toBeGreaterThan(3);
  expect(saidKeys()).toEqual(whole);
});
