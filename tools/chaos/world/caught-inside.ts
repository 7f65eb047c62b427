import { whileStopped } from './processes';
import type { World } from './world';

/** A back end of this application that waits inside a transaction, after a statement like the one asked for. */
const insideText = `
  SELECT pid FROM pg_stat_activity
  WHERE application_name = $1 AND state = 'idle in transaction' AND query LIKE $2`;

const attempts = 600;

/**
 * Lets a replica stand still at moments of chance until one of its transactions is open after a statement like this;
 * it stands still as long as `work` goes on.
 *
 * @throws Error when it was never caught there.
 */
export async function caughtInside<T>(
  world: World,
  { service, replica, statement }: { service: string; replica: number; statement: string },
  work: (backend: number) => Promise<T>,
): Promise<T> {
  const name = replica === 0 ? service : `${service}-${String(replica)}`;
  const application = `${service}.${String(replica)}`;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const caught = await whileStopped(world.stack, name, async () => {
      const { rows } = await world.database.query<{ pid: number }>(insideText, [application, statement]);
      const [row] = rows;
      return row && { value: await work(row.pid) };
    });
    if (caught) return caught.value;
  }
  throw new Error(`${name} was never caught after "${statement}".`);
}
