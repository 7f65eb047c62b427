import { World } from '@streamstock/chaos';
import pg from 'pg';

const command = { service: 'inventory-command', schema: 'inventory_command', table: 'stock' };
const query = { service: 'inventory-query', schema: 'inventory_query', table: 'stock_level' };

/** SQLSTATE of a missing right. */
const insufficientPrivilege = '42501';

/** With which SQLSTATE Postgres refuses a statement, if it does. Whatever the statement did is taken back. */
async function refusalOf(client: pg.Client, statement: string): Promise<string | undefined> {
  await client.query('BEGIN');
  try {
    await client.query(statement);
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code;
    throw error;
  } finally {
    await client.query('ROLLBACK');
  }
}

describe('the role of a service', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });

  afterAll(() => world.close());

  it.each([
    [command.service, command, query],
    [query.service, query, command],
  ])('of %s reaches its own schema only', async (_name, own, other) => {
    const client = new pg.Client({ connectionString: world.stack.urls.database(own.service) });
    await client.connect();
    try {
      const reads = ({ schema, table }: typeof own): string => `SELECT * FROM ${schema}.${table} LIMIT 1`;
      const creates = (schema: string): string => `CREATE TABLE ${schema}.not_mine (id int)`;
      expect({
        readsOwn: await refusalOf(client, reads(own)),
        readsOther: await refusalOf(client, reads(other)),
        createsInOther: await refusalOf(client, creates(other.schema)),
        createsInPublic: await refusalOf(client, creates('public')),
      }).toEqual({
        readsOwn: undefined,
        readsOther: insufficientPrivilege,
        createsInOther: insufficientPrivilege,
        createsInPublic: insufficientPrivilege,
      });
    } finally {
      await client.end();
    }
  });
});
