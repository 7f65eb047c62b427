import { changesIn, textOf, workspaceTree } from '../testing/dry-run';
import generateService, { type ServiceOptions } from './service-generator';

const stack = 'tools/local-stack';
const rules = 'tools/boundaries/imports';
const root = 'apps/shelf-watch';
const everyService = [
  'README.md',
  'jest.config.mjs',
  'jest.service.config.mjs',
  'project.json',
  'rspack.config.mjs',
  'src/app.module.ts',
  'src/environment.spec.ts',
  'src/environment.ts',
  'src/main.ts',
  'test/starting.service.spec.ts',
  'tsconfig.json',
];
const registrations = [
  `${rules}/dependency-rules.mjs`,
  `${rules}/fixtures.ts`,
  `${stack}/service-program.spec.ts`,
  `${stack}/services.ts`,
];

const at = (files: readonly string[]): string[] => files.map((file) => `${root}/${file}`).sort();

describe('generating a service', () => {
  it('adds what every service has, and registers it', async () => {
    const tree = workspaceTree();
    await generateService(tree, { name: 'shelf-watch' });
    expect(changesIn(tree)).toEqual({ created: at(everyService), updated: registrations });
    const offset = /name: 'shelf-watch', portOffset: (\d), ownsSchema: false/.exec(
      textOf(tree, `${stack}/services.ts`),
    )?.[1];
    expect(offset).toMatch(/[3-9]/);
    expect(textOf(tree, `${stack}/service-program.spec.ts`)).toContain(`'shelf-watch:410${String(offset)}',`);
    expect(textOf(tree, `${rules}/dependency-rules.mjs`)).toMatch(/const services = \[[^\]]*'shelf-watch'/);
    expect(textOf(tree, `${rules}/fixtures.ts`)).toContain(
      `  'scope:shelf-watch': [at('apps/shelf-watch/src', ui)],\n};`,
    );
    expect(JSON.parse(textOf(tree, `${root}/project.json`))).toMatchObject({
      name: 'shelf-watch',
      tags: ['scope:shelf-watch', 'type:app', 'runtime:node'],
    });
  });

  it('takes in the facts of the topics it consumes', async () => {
    const tree = workspaceTree();
    await generateService(tree, { name: 'shelf-watch', consumes: 'movements, inventory.stock-levels' });
    const { created, updated } = changesIn(tree);
    expect(created).toEqual(
      at([
        ...everyService,
        'src/consuming.providers.ts',
        'src/facts/count-by-type.spec.ts',
        'src/facts/count-by-type.ts',
        'src/facts/movements.controller.ts',
        'src/facts/received-facts.ts',
        'src/facts/stock-levels.controller.ts',
        'src/tokens.ts',
      ]),
    );
    expect(updated).toEqual(['libs/contracts/events/src/topics.ts', ...registrations].sort());
    expect(textOf(tree, 'libs/contracts/events/src/topics.ts')).toMatch(
      /consumingServices = \[[^\]]*'shelf-watch',?\s*\] as const/,
    );
    const consuming = textOf(tree, `${root}/src/consuming.providers.ts`);
    expect(consuming).toMatch(/messages: \[stockMoved, .*stockLevelChanged.*\],/s);
    expect(textOf(tree, `${root}/src/app.module.ts`)).toContain(
      'controllers: [MovementsController, StockLevelsController],',
    );
  });

  it('owns a schema where it is to have a database', async () => {
    const tree = workspaceTree();
    await generateService(tree, { name: 'shelf-watch', database: true });
    expect(changesIn(tree).created).toEqual(
      at([
        ...everyService,
        'prisma.config.ts',
        'prisma/migrations/migration_lock.toml',
        'prisma/schema.prisma',
        'src/storage.providers.ts',
      ]),
    );
    expect(textOf(tree, `${stack}/services.ts`)).toMatch(/'shelf-watch', portOffset: \d, ownsSchema: true/);
    expect(textOf(tree, `${root}/README.md`)).toContain('the schema `shelf_watch`.');
  });
});

describe('refusing a service', () => {
  it.each<[ServiceOptions, string]>([
    [{ name: 'ShelfWatch' }, 'name: "ShelfWatch" is not kebab-case, as in alerting'],
    [{ name: 'gateway' }, 'name: apps/gateway is there already'],
    [{ name: 'redis' }, 'name: "redis" stands for something else already'],
    [{ name: 'local-stack' }, 'name: "local-stack" stands for something else already'],
    [{ name: 'shelf-watch', consumes: 'shelves' }, 'consumes: there is no topic "shelves"'],
    [{ name: 'shelf-watch', consumes: 'movements,movements' }, 'consumes: movements is named twice'],
  ])('%j', async (options, reason) => {
    const tree = workspaceTree();
    await expect(generateService(tree, options)).rejects.toThrow(reason);
    expect(changesIn(tree)).toEqual({ created: [], updated: [] });
  });

  it.each<[string, string, string]>([
    [`${stack}/services.ts`, 'array "services"', 'export const programs = [];\n'],
    [`${rules}/dependency-rules.mjs`, 'array "services"', 'export const dependencyRules = [];\n'],
    [`${rules}/fixtures.ts`, 'object "refusedByTag"', 'export const allowed = [];\n'],
  ])('without a place in %s', async (path, anchor, text) => {
    const tree = workspaceTree();
    tree.write(path, text);
    await expect(generateService(tree, { name: 'shelf-watch' })).rejects.toThrow(
      `${path}: there is no ${anchor} to add to. Nothing was generated.`,
    );
    expect(changesIn(tree)).toEqual({ created: [], updated: [path] });
  });

  it('when every port is taken', async () => {
    const tree = workspaceTree();
    const rows = Array.from({ length: 10 }, (_, offset) => `{ name: 'one', portOffset: ${offset} }`);
    tree.write(`${stack}/services.ts`, `export const services = [${rows.join(', ')}];\n`);
    await expect(generateService(tree, { name: 'shelf-watch' })).rejects.toThrow('has no port left');
  });
});
