import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import generateMessage from './message/message-generator';
import generateService from './service/service-generator';
import { WorkspaceCopy } from './testing/workspace-copy';
import generateUseCase from './use-case/use-case-generator';

/** Milliseconds. The tools work for seconds; the rest is for a machine that does other things too. */
const patience = 180_000;

const decisions = 'apps/inventory-command/src/use-cases/empty-shelf';
let copy: WorkspaceCopy;
let generated: readonly string[];

beforeAll(async () => {
  copy = new WorkspaceCopy();
  const changes = [
    await copy.generate((tree) => generateMessage(tree, { name: 'empty-shelf', topic: 'commands' })),
    await copy.generate((tree) => generateMessage(tree, { name: 'shelf-emptied', topic: 'movements' })),
    await copy.generate((tree) => generateMessage(tree, { name: 'shelf-named', topic: 'catalog' })),
    await copy.generate((tree) =>
      generateUseCase(tree, { service: 'inventory-command', name: 'empty-shelf' }),
    ),
    await copy.generate((tree) => generateUseCase(tree, { service: 'gateway', name: 'empty-shelf' })),
    await copy.generate((tree) =>
      generateService(tree, { name: 'shelf-watch', consumes: 'movements,stockLevels', database: true }),
    ),
  ];
  generated = [...new Set(changes.flat())];
  copy.run('--import', 'tsx', 'tools/local-stack/main.ts', 'generate');
}, patience);

afterAll(() => {
  copy.drop();
});

it(
  'satisfies compiler, lint and formatter, which are against a file that is wrong',
  () => {
    const wrong = `${decisions}/wrong.ts`;
    const text = `Promise.resolve(1);\nexport const at = Date.now();\nexport const no: number = '1'\n`;
    writeFileSync(join(copy.root, wrong), text);
    const faults = copy.run(
      '--import',
      'tsx',
      'tools/generators/testing/judge-files.ts',
      ...generated,
      wrong,
    );
    expect(JSON.parse(faults)).toEqual([
      `${wrong}: Type 'string' is not assignable to type 'number'.`,
      expect.stringMatching(`^${wrong}: @typescript-eslint/no-floating-promises`),
      expect.stringMatching(`^${wrong}: no-restricted-syntax`),
      `${wrong}: is not formatted`,
    ]);
  },
  patience,
);

it(
  'passes the specs that came with it, and those of the contracts',
  () => {
    const projects = ['libs/contracts/events', 'apps/inventory-command', 'apps/gateway', 'apps/shelf-watch'];
    const report = copy.run(
      ...['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', '--projects'],
      ...projects.map((project) => `${project}/jest.config.mjs`),
      ...['--testPathPatterns', 'empty-shelf', 'contracts\\.spec', 'shelf-watch'],
    );
    const { numFailedTests, testResults } = JSON.parse(report) as {
      numFailedTests: number;
      testResults: { name: string; assertionResults: { fullName: string }[] }[];
    };
    expect(numFailedTests).toBe(0);
    expect(testResults.map(({ name }) => name.slice(copy.root.length + 1)).sort()).toEqual([
      'apps/gateway/src/use-cases/empty-shelf/empty-shelf-command.spec.ts',
      `${decisions}/empty-shelf.spec.ts`,
      'apps/shelf-watch/src/environment.spec.ts',
      'apps/shelf-watch/src/facts/count-by-type.spec.ts',
      'libs/contracts/events/src/contracts.spec.ts',
    ]);
    const passed = testResults.flatMap((file) => file.assertionResults.map(({ fullName }) => fullName));
    for (const type of ['EmptyShelf', 'ShelfEmptied', 'ShelfNamed']) {
      expect(passed).toContain(`message samples ${type} parses`);
    }
  },
  patience,
);

describe('the command', () => {
  const generate = (useCase: string): string =>
    copy.run(
      ...['--import', 'tsx', 'node_modules/nx/dist/bin/nx.js', 'generate'],
      ...['./tools/generators/generators.json:use-case', 'inventory-command', useCase, '--dry-run'],
    );

  it(
    'shows what it would write',
    () => {
      const file = 'apps/inventory-command/src/use-cases/fill-shelf/fill-shelf.ts';
      expect(generate('fill-shelf')).toContain(`CREATE ${file}\n`);
      expect(existsSync(join(copy.root, file))).toBe(false);
    },
    patience,
  );

  it(
    'fails with the argument that is wrong',
    () => {
      expect(() => generate('FillShelf')).toThrow('name: "FillShelf" is not kebab-case');
    },
    patience,
  );
});
