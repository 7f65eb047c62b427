import { join } from 'node:path';
import { createDatabaseFrom, type TestDatabase, testServers } from '../src';
import { sweepOldDatabases } from '../src/servers/sweep-databases';
import { uniqueName } from '../src/servers/unique-name';
import { withClient } from '../src/servers/with-client';

const prismaFolder = join(import.meta.dirname, 'prisma');

const isThere = (name: string): Promise<boolean> =>
  withClient(testServers().databaseAdminUrl, async (client) => {
    const found = await client.query(
      'SELECT 1 FROM pg_roles WHERE rolname = $1 UNION SELECT 1 FROM pg_database WHERE datname = $1',
      [name],
    );
    return found.rowCount !== 0;
  });

describe('createTestDatabase', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabaseFrom('some-app', prismaFolder);
  });
  afterAll(() => database.drop());

  it('applies the migrations in order, as the role of the service in its own schema', async () => {
    await withClient(database.url, async (client) => {
      await client.query(`INSERT INTO thing (name, amount) VALUES ('a', 1)`);
      const { rows } = await client.query<{ schema: string; role: string }>(
        `SELECT schemaname AS schema, tableowner AS role FROM pg_tables WHERE tablename = 'thing'`,
      );
      expect(rows).toEqual([{ schema: database.schema, role: database.schema }]);
    });
  });

  it('has a schema for what is built beside the first, and the role reaches nothing else', async () => {
    await withClient(database.url, async (client) => {
      await client.query(`CREATE TABLE ${database.schema}_next.thing (name text)`);
      await expect(client.query('CREATE TABLE public.thing (name text)')).rejects.toThrow(
        'permission denied',
      );
      await expect(client.query('CREATE SCHEMA other')).rejects.toThrow('permission denied');
    });
  });

  it('gives each caller a database of their own, with locks of their own', async () => {
    const other = await createDatabaseFrom('some-app', prismaFolder);
    const lock = 'SELECT pg_try_advisory_lock(7) AS held';
    await withClient(database.url, async (one) => {
      await withClient(other.url, async (two) => {
        expect((await one.query(lock)).rows).toEqual([{ held: true }]);
        expect((await two.query(lock)).rows).toEqual([{ held: true }]);
      });
    });
    await other.drop();
    expect(await isThere(other.schema)).toBe(false);
  });

  it('sweeps what killed runs left behind, and nothing younger', async () => {
    const old = uniqueName('test_some_app', Date.now() - 3 * 60 * 60 * 1_000);
    await withClient(testServers().databaseAdminUrl, async (client) => {
      await client.query(`CREATE ROLE ${old}`);
      await client.query(`CREATE DATABASE ${old}`);
      await sweepOldDatabases(client);
    });
    expect(await isThere(old)).toBe(false);
    expect(await isThere(database.schema)).toBe(true);
  });

  it('says when an app has no migrations', async () => {
    await expect(createDatabaseFrom('some-app', '/nowhere')).rejects.toThrow('no migrations');
  });
});
