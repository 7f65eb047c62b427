import type pg from 'pg';
import { madeAt } from './unique-name';

const leftBehindAfter = 2 * 60 * 60 * 1_000;

/** Drops what killed tests left behind. Two sweeps at once may meet; the later one finds nothing. */
export async function sweepOldDatabases(client: pg.Client, now = Date.now()): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    String.raw`SELECT datname AS name FROM pg_database WHERE datname LIKE 'test\_%'
               UNION SELECT rolname FROM pg_roles WHERE rolname LIKE 'test\_%'`,
  );
  const old = rows.filter(({ name }) => /^\w+$/.test(name) && now - (madeAt(name) ?? now) > leftBehindAfter);
  for (const { name } of old) {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`DROP ROLE IF EXISTS ${name}`);
  }
}
