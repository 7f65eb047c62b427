import { userInfo } from 'node:os';
import type { Account } from '../processes/program';
import { runTool } from '../processes/run-tool';
import { StackError } from '../stack-error';

/** Postgres refuses to run as root: root lends it the account `postgres`, made where it is missing. */
export async function postgresAccount(): Promise<Account | undefined> {
  if (userInfo().uid !== 0) return undefined;
  const known = await lookUp();
  if (known) return known;
  await runTool('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const made = await lookUp();
  if (made) return made;
  throw new StackError(
    'Postgres cannot run as root and the account "postgres" could not be made; run as another user.',
  );
}

async function lookUp(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      runTool('id', ['-u', 'postgres']),
      runTool('id', ['-g', 'postgres']),
    ]);
    return { uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
}
