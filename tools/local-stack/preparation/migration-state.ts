import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  readonly name: string;
  /** SHA-256 of the SQL, in hex, as Prisma records it. */
  readonly checksum: string;
}

/** The migrations of a Prisma folder, in the order in which they apply. */
export function migrationsIn(prismaFolder: string): Migration[] {
  const directory = join(prismaFolder, 'migrations');
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .sort()
    .map((name) => ({ name, file: join(directory, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({
      name,
      checksum: createHash('sha256').update(readFileSync(file)).digest('hex'),
    }));
}

/** Migrations that the database does not list as finished with the same content. */
export function notApplied(migrations: readonly Migration[], finished: readonly Migration[]): Migration[] {
  const checksums = new Map(finished.map(({ name, checksum }) => [name, checksum]));
  return migrations.filter(({ name, checksum }) => checksums.get(name) !== checksum);
}
