import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../processes/run-tool';
import { workspaceRoot } from '../profile';
import { services, type Service } from '../services';

const cli = join(workspaceRoot, 'node_modules/prisma/build/index.js');
const ownEngine = join(workspaceRoot, 'tools/prisma-engine/schema-engine.mjs');
const installedEngines = join(workspaceRoot, 'node_modules/@prisma/engines');

export const prismaFolder = (service: Service): string => join(workspaceRoot, 'apps', service.name, 'prisma');

export const servicesWithPrisma = (): Service[] =>
  services.filter((service) => existsSync(prismaFolder(service)));

/**
 * Runs the Prisma CLI for one service. Its configuration is `apps/<service>/prisma.config.ts`, which names the schema
 * and the migrations relative to itself and reads DATABASE_URL.
 */
export function prisma(service: Service, args: readonly string[], databaseUrl: string): Promise<string> {
  const config = join(workspaceRoot, 'apps', service.name, 'prisma.config.ts');
  return runTool(process.execPath, [cli, ...args, '--config', config], {
    env: {
      DATABASE_URL: databaseUrl,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      ...engineOverride(),
    },
  });
}

/** The CLI would download its engine; where that has not happened our own stands in, see tools/prisma-engine. */
function engineOverride(): Readonly<Record<string, string>> {
  const installed = readdirSync(installedEngines).some((file) => file.startsWith('schema-engine-'));
  return installed ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: ownEngine };
}
