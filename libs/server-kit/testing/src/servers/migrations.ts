import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SQL of a Prisma folder's migrations, in the order in which they apply. */
export function migrationsIn(prismaFolder: string): { name: string; sql: string }[] {
  const folder = join(prismaFolder, 'migrations');
  const found = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => ({ name, file: join(folder, name, 'migration.sql') }))
        .filter(({ file }) => existsSync(file))
    : [];
  if (found.length === 0) throw new Error(`There are no migrations in ${folder}`);
  return found.map(({ name, file }) => ({ name, sql: readFileSync(file, 'utf8') }));
}
