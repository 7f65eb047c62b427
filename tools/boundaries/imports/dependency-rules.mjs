const frameworks = [
  '@nestjs/*',
  '@angular/*',
  '@prisma/*',
  'prisma',
  'kafkajs',
  'ioredis',
  'pg',
  'fastify',
  '@fastify/*',
];
const services = ['gateway', 'identity', 'inventory-command', 'inventory-query'];

const scope = (source, ...targets) => ({
  sourceTag: `scope:${source}`,
  onlyDependOnLibsWithTags: targets.map((target) => `scope:${target}`),
});
const type = (source, ...targets) => ({
  sourceTag: `type:${source}`,
  onlyDependOnLibsWithTags: targets.map((target) => `type:${target}`),
});
const runtime = (source, ...targets) => ({
  sourceTag: `runtime:${source}`,
  onlyDependOnLibsWithTags: targets.map((target) => `runtime:${target}`),
});

/** Who may depend on whom, by tag. No `*` rule: a project without these tags may depend on nothing. */
export const dependencyRules = [
  ...services.map((service) => scope(service, service, 'contracts', 'server-kit')),
  scope('simulator', 'contracts', 'server-kit'),
  // It drives the local stack, and breaks it, through the tools that do.
  scope('system-e2e', 'contracts', 'server-kit', 'tools'),
  scope('server-kit', 'server-kit', 'contracts'),
  scope('dashboard', 'dashboard', 'contracts'),
  scope('tools', 'tools', 'contracts', 'server-kit'),
  { ...scope('contracts', 'contracts'), bannedExternalImports: frameworks },
  type('app', 'contract', 'server-util', 'feature', 'data-access', 'ui', 'util'),
  type('e2e', 'contract', 'server-util', 'util'),
  type('contract', 'contract'),
  type('server-util', 'server-util', 'contract'),
  type('feature', 'feature', 'data-access', 'ui', 'util', 'contract'),
  type('data-access', 'data-access', 'util', 'contract'),
  type('ui', 'ui', 'util'),
  type('util', 'util', 'contract', 'server-util'),
  {
    ...runtime('browser', 'browser', 'any'),
    bannedExternalImports: frameworks.filter((name) => name !== '@angular/*'),
  },
  { ...runtime('node', 'node', 'any'), bannedExternalImports: ['@angular/*'] },
  runtime('any', 'any'),
];
