import { join } from 'node:path';
import { readdirSync, statSync } from 'node:fs';
import { workspaceRoot } from '../profile';
import type { Service } from '../services';
import { prisma, prismaFolder, servicesWithPrisma } from './prisma';

/** Never reached: generating reads the schema file alone, but the configuration asks for some address. */
const noDatabase = 'postgresql://nobody@localhost:1/none';

/** Writes the Prisma clients of these services, by default of every service whose client is missing or stale. */
export async function generateClients(
  services: readonly Service[] = servicesWithPrisma().filter(isStale),
): Promise<void> {
  await Promise.all(services.map((service) => prisma(service, ['generate'], noDatabase)));
}

/**
 * Every service keeps its schema in `prisma/schema.prisma`, or in the files of `prisma/schema` where it is long, and what
 * is generated from it in `src/generated/prisma`.
 */
function isStale(service: Service): boolean {
  const generated = changed(join(workspaceRoot, 'apps', service.name, 'src/generated/prisma'));
  return schemaFiles(prismaFolder(service)).some((file) => changed(file) > generated);
}

const schemaFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => join(folder, name));

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
