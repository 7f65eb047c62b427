import { jest } from '@jest/globals';
import { createPool, failureOf, silent } from '@streamstock/server-kit-database';
import { createDatabaseFrom, type TestDatabase } from '@streamstock/server-kit-testing';
import type pg from 'pg';
import { attachedPartitions, MonthlyPartitions, type MonthlyPartitionsOptions } from '../src';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabaseFrom('partitions');
  pool = createPool({ connectionString: database.url, max: 6, applicationName: 'trial' });
});
beforeEach(async () => {
  await pool.query('DROP TABLE IF EXISTS happened');
  await pool.query('CREATE TABLE happened (at timestamptz PRIMARY KEY) PARTITION BY RANGE (at)');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const job = (changes: Partial<MonthlyPartitionsOptions> = {}): MonthlyPartitions =>
  new MonthlyPartitions({
    pool,
    table: 'happened',
    job: 'trial',
    keepMonths: 24,
    olderMonths: 'drop',
    logger: silent,
    ...changes,
  });

const months = async (): Promise<string[]> =>
  (await attachedPartitions(pool, 'happened')).map(({ partition }) => partition).sort();
const insert = (at: string) => pool.query('INSERT INTO happened VALUES ($1)', [at]);
const oldMonth = `CREATE TABLE happened_2019_05 PARTITION OF happened FOR VALUES FROM ('2019-05-01') TO ('2019-06-01')`;

it('makes last month, this one and two ahead once, whatever the number of replicas', async () => {
  await Promise.all([job().maintain(), job().maintain(), job().maintain()]);
  expect(await months()).toHaveLength(4);
  await insert(new Date().toISOString());
});

it('makes the months of instants that come late, once, and again after they were taken out', async () => {
  const instants = ['2019-05-03T10:00:00.000000Z', '2019-05-31T23:00:00-02:00', '2019-07-01T00:00:00Z'];
  const replicas = [job(), job(), job()];
  await Promise.all(replicas.map((replica) => replica.makeMonthsOf(instants)));
  expect(await months()).toEqual(['happened_2019_05', 'happened_2019_06', 'happened_2019_07']);
  for (const instant of instants) await insert(instant);
  const [upkeep] = replicas;
  await upkeep?.maintain();
  await upkeep?.makeMonthsOf(instants);
  for (const instant of instants) await insert(instant);
});

it('asks the database only about months that it has not seen', async () => {
  const partitions = job();
  const instants = ['2026-05-03T10:00:00Z', '2026-06-03T10:00:00Z'];
  await partitions.makeMonthsOf(instants);
  const asked = jest.spyOn(pool, 'query');
  await partitions.makeMonthsOf(instants);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

it('has an insert repeated whose month somebody else has taken away, and makes it again', async () => {
  const partitions = job();
  const at = '2026-05-03T10:00:00Z';
  await partitions.insertInto([at], () => insert(at));
  await pool.query('DROP TABLE happened_2026_05');
  await expect(partitions.insertInto([at], () => insert(at)).catch(failureOf)).resolves.toBe('transient');
  await partitions.insertInto([at], () => insert(at));
  await expect(partitions.insertInto([at], () => insert(at)).catch(failureOf)).resolves.toBe('data');
  await pool.query('ALTER TABLE happened ADD CONSTRAINT before_2030 CHECK (at < $$2030-01-01$$)');
  const late = '2031-05-03T10:00:00Z';
  await expect(partitions.insertInto([late], () => insert(late)).catch(failureOf)).resolves.toBe('data');
});

it('takes old months out and leaves them as tables', async () => {
  await pool.query(oldMonth);
  await insert('2019-05-03T10:00:00Z');
  await job({ olderMonths: 'detach' }).maintain();
  expect(await months()).not.toContain('happened_2019_05');
  expect((await pool.query('SELECT * FROM happened_2019_05')).rowCount).toBe(1);
  await pool.query('DROP TABLE happened_2019_05');
});

it('drops old months, also those that somebody took out and did not come to drop', async () => {
  await pool.query(oldMonth);
  await job().maintain();
  await pool.query('CREATE TABLE happened_2019_05 (at timestamptz)');
  await pool.query('CREATE TABLE happened_2019_archive (at timestamptz)');
  await job().maintain();
  const { rows } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relname LIKE 'happened_2019%' ORDER BY 1`,
  );
  expect(rows).toEqual([{ name: 'happened_2019_archive' }]);
  await pool.query('DROP TABLE happened_2019_archive');
});

it('ends what another upkeep began', async () => {
  await pool.query(oldMonth);
  await Promise.all([job().maintain(), job().maintain()]);
  await job().maintain();
  expect(await months()).not.toContain('happened_2019_05');
});
