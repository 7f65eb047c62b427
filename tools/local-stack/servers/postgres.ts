import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Account, Program } from '../processes/program';
import { runTool } from '../processes/run-tool';
import { inProfile, type Profile } from '../profile';
import { StackError } from '../stack-error';
import { postgresAccount } from './postgres-account';
import { postgresBinaries } from './postgres-binaries';
import { postgresSettings } from './postgres-settings';

export const superuser = { user: 'postgres', password: 'postgres' } as const;

export const superuserUrl = (profile: Profile, database: string): string =>
  `postgresql://${superuser.user}:${superuser.password}@localhost:${profile.ports.postgres}/${database}`;

export function postgresServer(profile: Profile): Program {
  return {
    name: 'postgres',
    ports: [profile.ports.postgres],
    // Fast shutdown: SIGTERM would wait for every client to leave by itself.
    stopSignal: 'SIGINT',
    startSeconds: 60,
    async prepare() {
      const directory = inProfile(profile, 'postgres');
      const { initdb, postgres } = await postgresBinaries();
      const account = await postgresAccount();
      await requireReachable(postgres, account);
      await initialise(directory, initdb, account);
      await removeMisleadingLock(directory);
      const settings = Object.entries(postgresSettings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
      return {
        command: postgres,
        args: ['-D', directory, '-p', String(profile.ports.postgres), ...settings],
        account,
      };
    },
    isReady: () => answers(profile),
  };
}

async function initialise(directory: string, initdb: string, account: Account | undefined): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) return;
  // What an interrupted initdb left behind has no PG_VERSION or is not complete: begin again.
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const passwordFile = `${directory}.password`;
  writeFileSync(passwordFile, superuser.password);
  for (const path of [directory, passwordFile]) if (account) chownSync(path, account.uid, account.gid);
  await runTool(
    initdb,
    [
      `--pgdata=${directory}`,
      `--username=${superuser.user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { account },
  );
  rmSync(passwordFile);
}

/**
 * Postgres sorts out the lock file of a dead server itself, and refuses while a child of it still lives. What would
 * block it is a pid that now belongs to a stranger, as after a reboot, or to a zombie that nobody has fetched.
 */
async function removeMisleadingLock(directory: string): Promise<void> {
  const lock = join(directory, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const [pid = ''] = readFileSync(lock, 'utf8').split('\n', 1);
  const owner = await runTool('ps', ['-o', 'state=,comm=', '-p', pid]).catch(() => undefined);
  if (owner !== undefined && (owner.startsWith('Z') || !owner.includes('postgres'))) rmSync(lock);
}

async function requireReachable(binary: string, account: Account | undefined): Promise<void> {
  try {
    await runTool(binary, ['--version'], { account });
  } catch {
    throw new StackError(
      `${binary} cannot be run${account ? ' by the account "postgres"; keep the workspace where that account can read it' : ''}.`,
    );
  }
}

async function answers(profile: Profile): Promise<boolean> {
  const client = new pg.Client({
    connectionString: superuserUrl(profile, 'postgres'),
    connectionTimeoutMillis: 1000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
