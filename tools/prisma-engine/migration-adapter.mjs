import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** The driver adapter through which the engine reaches the database; rejects when the database does not answer. */
export async function migrationAdapter(connectionString) {
  const schema = await currentSchema(connectionString);
  return bindMigrationAwareSqlAdapterFactory(new WholeScripts({ connectionString }, { schema }));
}

/** The engine looks for its migrations table in the schema it is told, and creates it in the first of search_path. */
async function currentSchema(connectionString) {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    const { rows } = await client.query('SELECT current_schema() AS schema');
    return rows[0].schema ?? undefined;
  } finally {
    await client.end();
  }
}

/** The adapter splits a migration at every semicolon, also inside comments and function bodies; Postgres knows better. */
class WholeScripts extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    return Object.assign(adapter, { executeScript: async (script) => void (await pool.query(script)) });
  }
}
