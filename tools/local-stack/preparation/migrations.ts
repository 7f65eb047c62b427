import type { Profile } from '../profile';
import { databaseUrl, type Service } from '../services';
import { StackError } from '../stack-error';
import { connected } from './databases';
import { migrationsIn, notApplied, type Migration } from './migration-state';
import { prisma, prismaFolder, servicesWithPrisma } from './prisma';

/** Applies what is missing; the CLI, which takes seconds, runs only for a service that needs it. */
export async function applyMigrations(profile: Profile): Promise<void> {
  for (const service of servicesWithPrisma()) await migrate(service, databaseUrl(profile, service));
}

async function migrate(service: Service, url: string): Promise<void> {
  const migrations = migrationsIn(prismaFolder(service));
  if (notApplied(migrations, await finishedIn(url)).length === 0) return;
  const output = await prisma(service, ['migrate', 'deploy'], url);
  // The CLI may end well although its engine died and nothing was applied, so the table is asked.
  const missing = notApplied(migrations, await finishedIn(url));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  throw new StackError(
    `Migrations of ${service.name} are missing or were changed after they were applied: ${names}; a changed one needs "reset".\n${output.trim()}`,
  );
}

function finishedIn(url: string): Promise<Migration[]> {
  return connected(url, async (client) => {
    const table = await client.query<{ found: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`,
    );
    if (!table.rows[0]?.found) return [];
    const { rows } = await client.query<Migration>(
      `SELECT migration_name AS name, checksum
         FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return rows;
  });
}
