/** An import that a project must not, or may, contain. The file exists only for the length of the test. */
export interface ImportFixture {
  readonly file: string;
  readonly imports: string;
}

const at = (folder: string, imports: string): ImportFixture => ({ file: `${folder}/fixture.ts`, imports });

const from = {
  gateway: 'apps/gateway/src',
  command: 'apps/inventory-command/src',
  query: 'apps/inventory-query/src',
  dashboard: 'apps/dashboard/src/app',
  contracts: 'libs/contracts/events/src',
  httpApi: 'libs/contracts/http-api/src',
  serverKit: 'libs/server-kit/outbox/src',
  feature: 'libs/dashboard/feature-inventory/src',
  dataAccess: 'libs/dashboard/data-access-live/src',
  ui: 'libs/dashboard/ui-status/src',
  tools: 'tools/docs',
  systemE2e: 'apps/system-e2e/src',
  simulator: 'apps/simulator/src',
};

const kit = '@streamstock/server-kit-errors';
const contracts = '@streamstock/contracts-events';
const feature = '@streamstock/dashboard-feature-inventory';
const dataAccess = '@streamstock/dashboard-data-access-live';
const ui = '@streamstock/dashboard-ui-status';
/** The features themselves are loaded lazily, which a static import must not undo. */
const shell = '@streamstock/dashboard-ui-shell';

/** By tag: imports that the rule of this tag alone must refuse. */
export const refusedByTag: Readonly<Record<string, readonly ImportFixture[]>> = {
  'scope:gateway': [at(from.gateway, ui)],
  'scope:identity': [at('apps/identity/src', ui)],
  'scope:inventory-command': [at(from.command, ui)],
  'scope:inventory-query': [at(from.query, dataAccess)],
  'scope:simulator': [at(from.simulator, ui)],
  'scope:system-e2e': [at(from.systemE2e, ui)],
  'scope:server-kit': [at(from.serverKit, ui)],
  'scope:dashboard': [at(from.feature, kit), at(from.dashboard, kit)],
  'scope:tools': [at(from.tools, ui)],
  'scope:contracts': [
    at(from.contracts, kit),
    at(from.httpApi, ui),
    ...['@nestjs/common', '@prisma/client', 'kafkajs', 'ioredis', '@angular/core', 'pg', 'fastify'].map(
      (name) => at(from.contracts, name),
    ),
  ],
  'type:e2e': [at(from.systemE2e, ui)],
  'type:contract': [at(from.httpApi, kit)],
  'type:server-util': [at(from.serverKit, ui)],
  'type:feature': [at(from.feature, kit)],
  'type:data-access': [at(from.dataAccess, ui), at(from.dataAccess, feature)],
  'type:ui': [at(from.ui, dataAccess), at(from.ui, feature), at(from.ui, contracts)],
  'type:util': [at(from.tools, ui)],
  'runtime:browser': [at(from.dashboard, kit), at(from.ui, 'kafkajs'), at(from.dataAccess, '@nestjs/common')],
  'runtime:node': [at(from.query, ui), at(from.serverKit, '@angular/core')],
  'runtime:any': [at(from.contracts, kit), at(from.httpApi, ui)],
};

/** Imports that the whole configuration refuses, with the rule that says so. */
export const refused: readonly (ImportFixture & { rule: string })[] = [
  ...[
    at(from.gateway, '../../inventory-query/src/main'),
    at(from.command, '../../../libs/server-kit/errors/src/index'),
    at(from.httpApi, '@streamstock/contracts-http-api'),
    at(from.query, 'ajv'),
  ].map((fixture) => ({ ...fixture, rule: '@nx/enforce-module-boundaries' })),
  ...[
    at(`${from.command}/domain`, '@nestjs/common'),
    at(`${from.command}/domain`, '@prisma/client'),
    at(`${from.command}/domain`, 'kafkajs'),
    at(`${from.command}/domain`, 'pg'),
    at(`${from.command}/domain`, 'node:crypto'),
    at(`${from.command}/domain`, 'node:timers/promises'),
    at(`${from.command}/domain`, kit),
    at(`${from.command}/domain`, '../persistence/stock'),
    at(`${from.command}/use-cases/sell-stock`, '@nestjs/common'),
    at(`${from.command}/decide-commands`, 'node:crypto'),
    at(from.gateway, '@streamstock/server-kit-testing'),
    at(from.serverKit, '@streamstock/server-kit-testing'),
    at(from.contracts, 'node:crypto'),
    at(from.dataAccess, 'node:fs'),
    at(from.ui, 'echarts/charts'),
    at(from.systemE2e, kit),
    at(from.simulator, kit),
    at(from.simulator, '@streamstock/server-kit-kafka'),
    at(from.simulator, '@streamstock/server-kit-testing'),
    at(`${from.simulator}/domain`, 'node:crypto'),
    at(`${from.simulator}/domain`, '@streamstock/server-kit-service'),
  ].map((fixture) => ({ ...fixture, rule: '@typescript-eslint/no-restricted-imports' })),
];

/** Imports that must stay possible. */
export const allowed: readonly ImportFixture[] = [
  at(from.gateway, kit),
  at(from.gateway, contracts),
  at(from.command, '@nestjs/common'),
  at(from.query, 'pg'),
  at(`${from.command}/domain`, contracts),
  at(`${from.command}/domain`, './decide'),
  at(`${from.command}/use-cases/sell-stock`, contracts),
  at(`${from.command}/decide-commands`, '../use-cases'),
  at(`${from.gateway}/use-cases/record-event`, '@nestjs/common'),
  at(from.serverKit, contracts),
  at(from.serverKit, '@streamstock/server-kit-database'),
  at(from.httpApi, contracts),
  at(from.contracts, 'zod'),
  at(from.dashboard, shell),
  at(from.feature, dataAccess),
  at(from.feature, ui),
  at(from.dataAccess, '@streamstock/contracts-http-api'),
  at(from.ui, '@angular/core'),
  at(from.tools, contracts),
  at(from.tools, '@streamstock/local-stack'),
  at(from.simulator, '@streamstock/server-kit-service'),
  at(from.systemE2e, '@streamstock/chaos'),
  at(from.systemE2e, '@streamstock/server-kit-testing'),
  { file: `${from.gateway}/fixture.spec.ts`, imports: '@streamstock/server-kit-testing' },
  { file: 'apps/gateway/test/fixture.service.spec.ts', imports: '@streamstock/server-kit-testing' },
];
