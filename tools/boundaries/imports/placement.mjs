/** One way to do each thing: what a file may not reach for, by where it stands. */
const outsideTests = {
  ignores: [
    '**/*.spec.ts',
    '**/test/**',
    'apps/*/e2e/**',
    'apps/system-e2e/**',
    'libs/server-kit/testing/**',
  ],
};
const testKit = { group: ['@streamstock/server-kit-testing'], message: 'The test kit is for tests.' };
const nodeModules = { group: ['node:*'], message: 'Runs in browsers too: no Node modules here.' };
/** The simulator is a service, and knows of the others what the public API says. */
const behindTheApi = [
  {
    regex: '^@streamstock/server-kit-(?!(service|config|observability|database|testing)$)',
    message: 'Goes through the public API only.',
  },
  {
    group: ['@streamstock/server-kit-database'],
    allowImportNames: ['Backoff', 'pause'],
    message: 'Goes through the public API only.',
  },
];
const charts = {
  group: ['echarts', 'echarts/*'],
  allowTypeImports: true,
  message: 'All charts are one chunk: add the part to ui-charts/src/canvas/echarts-parts.ts.',
};
const notPlain = [
  ...[
    '@nestjs/*',
    '@prisma/*',
    'prisma',
    'kafkajs',
    'pg',
    'ioredis',
    'fastify',
    '@fastify/*',
    'pino',
    'node:*',
  ],
  ...['@streamstock/server-kit-*', '**/generated/**', '**/persistence/**', '**/*.module', '**/environment'],
];
const outsideDomain = {
  group: [...notPlain, '**/use-cases/**'],
  message: 'The domain is plain TypeScript: pass time, ids and settings in.',
};
const outsideDecisions = {
  group: notPlain,
  allowTypeImports: true,
  message: 'What decides is plain TypeScript: pass time, ids and settings in.',
};
const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });
const clock = "CallExpression[callee.object.name='Date'][callee.property.name='now']";
const nowDate = "NewExpression[callee.name='Date'][arguments.length=0]";
const random = "CallExpression[callee.object.name='Math'][callee.property.name='random']";
const pure = [clock, nowDate, random].map((selector) => ({
  selector,
  message: 'Pass time, ids and chance in.',
}));
const plain = (outside) => ({
  ...imports(testKit, outside),
  'no-restricted-globals': [
    'error',
    'process',
    'performance',
    'crypto',
    'setTimeout',
    'setInterval',
    'fetch',
  ],
  'no-restricted-syntax': ['error', ...pure],
});

export const placement = [
  { files: ['apps/*/src/**/*.ts', 'libs/**/*.ts'], ...outsideTests, rules: imports(testKit) },
  {
    files: ['libs/contracts/**/*.ts', 'libs/dashboard/**/*.ts', 'apps/dashboard/src/**/*.ts'],
    ...outsideTests,
    rules: imports(testKit, nodeModules),
  },
  {
    files: ['libs/dashboard/**/*.ts', 'apps/dashboard/src/**/*.ts'],
    ignores: [...outsideTests.ignores, 'libs/dashboard/ui-charts/src/canvas/echarts-parts.ts'],
    rules: imports(testKit, nodeModules, charts),
  },
  {
    files: ['apps/*/src/**/*.ts', 'libs/server-kit/**/*.ts'],
    ignores: [...outsideTests.ignores, 'libs/server-kit/{config,kill-points}/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Use loadEnvironment.' },
      ],
    },
  },
  {
    files: ['apps/*/src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: plain(outsideDomain),
  },
  {
    // By service: the use cases of the gateway are controllers.
    files: ['apps/inventory-command/src/{use-cases,decide-commands}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: plain(outsideDecisions),
  },
  {
    files: ['apps/system-e2e/**/*.ts'],
    rules: imports({
      group: ['@streamstock/server-kit-*', '!@streamstock/server-kit-testing'],
      message: 'Stands outside the services: contracts and the test kit only.',
    }),
  },
  { files: ['apps/simulator/src/**/*.ts'], ...outsideTests, rules: imports(testKit, ...behindTheApi) },
  { files: ['apps/simulator/src/domain/**/*.ts'], ignores: ['**/*.spec.ts'], rules: plain(outsideDomain) },
];
