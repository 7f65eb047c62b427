import pg from 'pg';
import type { Profile } from '../profile';
import { superuserUrl } from '../servers/postgres';
import { databaseName, rolePassword, schemaOf, services } from '../services';

const extensions = ['pg_stat_statements', 'pg_trgm', 'btree_gin'];

/** One database; per service a role that owns the schema of the same name and reaches no other. Repeatable. */
export async function prepareDatabases(profile: Profile): Promise<void> {
  await connected(superuserUrl(profile, 'postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  });
  await connected(superuserUrl(profile, databaseName), async (client) => {
    await client.query(closeToPublic);
    await client.query(sharedExtensions);
    for (const service of services) {
      if (service.ownsSchema) await client.query(roleWithSchema(schemaOf(service)));
      if (service.rebuilds === true) await client.query(nextSchema(schemaOf(service)));
    }
  });
}

const closeToPublic = `
  REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC;
  REVOKE ALL ON SCHEMA public FROM PUBLIC;`;

/** Extensions need a superuser, so they stand in a schema of their own that every role may use. */
const sharedExtensions = [
  'SET client_min_messages = warning',
  'CREATE SCHEMA IF NOT EXISTS extensions',
  'GRANT USAGE ON SCHEMA extensions TO PUBLIC',
  ...extensions.map((extension) => `CREATE EXTENSION IF NOT EXISTS ${extension} SCHEMA extensions`),
].join(';\n');

const roleWithSchema = (role: string): string => `
  DO $$ BEGIN CREATE ROLE ${role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
  ALTER ROLE ${role} LOGIN PASSWORD '${rolePassword}';
  ALTER ROLE ${role} SET search_path = ${role}, extensions;
  GRANT CONNECT ON DATABASE ${databaseName} TO ${role};
  CREATE SCHEMA IF NOT EXISTS ${role} AUTHORIZATION ${role};`;

const nextSchema = (role: string): string => `CREATE SCHEMA IF NOT EXISTS ${role}_next AUTHORIZATION ${role}`;

/** Runs `work` on one connection that is closed afterwards. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
