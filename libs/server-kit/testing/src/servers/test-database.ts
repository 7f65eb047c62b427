import { join } from 'node:path';
import { migrationsIn } from './migrations';
import { sweepOldDatabases } from './sweep-databases';
import { testServers } from './test-servers';
import { uniqueName } from './unique-name';
import { withClient } from './with-client';
import { workspaceRoot } from './workspace';

export interface TestDatabase {
  /** For the role of the service: it owns one schema, the empty one for a rebuild, and reaches nothing else. */
  readonly url: string;
  readonly schema: string;
  drop(): Promise<void>;
}

const password = 'test';

/**
 * A database of its own with the app's role and schema, and the app's migrations applied. A whole database, because
 * advisory locks are per database: tests that run side by side must not hold each other's.
 */
export function createTestDatabase(app: string): Promise<TestDatabase> {
  return createDatabaseFrom(app, join(workspaceRoot(), 'apps', app, 'prisma'));
}

/** As createTestDatabase, for migrations that lie elsewhere, or an empty schema without `prismaFolder`. */
export async function createDatabaseFrom(name: string, prismaFolder?: string): Promise<TestDatabase> {
  const schema = uniqueName(`test_${name.replaceAll('-', '_')}`);
  const migrations = prismaFolder === undefined ? [] : migrationsIn(prismaFolder);
  const { databaseAdminUrl } = testServers();
  await withClient(databaseAdminUrl, async (client) => {
    await sweepOldDatabases(client);
    await client.query(`CREATE ROLE ${schema} LOGIN PASSWORD '${password}'`);
    await client.query(`ALTER ROLE ${schema} SET search_path = ${schema}, extensions`);
    await client.query(`CREATE DATABASE ${schema}`);
  });
  await withClient(address(databaseAdminUrl, schema), (client) => client.query(ownSchema(schema)));
  const url = address(databaseAdminUrl, schema, schema);
  await withClient(url, async (client) => {
    for (const migration of migrations) await client.query(migration.sql);
  });
  return { url, schema, drop: () => dropDatabase(schema) };
}

async function dropDatabase(name: string): Promise<void> {
  await withClient(testServers().databaseAdminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`DROP ROLE IF EXISTS ${name}`);
  });
}

/** As the local stack prepares it: extensions stand in a schema that every role may use, `_next` is for a rebuild. */
const ownSchema = (schema: string): string => `
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
  CREATE SCHEMA extensions;
  GRANT USAGE ON SCHEMA extensions TO PUBLIC;
  CREATE EXTENSION pg_trgm SCHEMA extensions;
  CREATE EXTENSION btree_gin SCHEMA extensions;
  CREATE SCHEMA ${schema} AUTHORIZATION ${schema};
  CREATE SCHEMA ${schema}_next AUTHORIZATION ${schema};`;

function address(adminUrl: string, database: string, role?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role !== undefined) {
    url.username = role;
    url.password = password;
  }
  return url.href;
}
