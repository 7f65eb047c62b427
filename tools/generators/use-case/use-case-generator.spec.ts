import type { Tree } from '@nx/devkit';
import generateMessage from '../message/message-generator';
import { changesIn, textOf, workspaceTree } from '../testing/dry-run';
import generateUseCase from './use-case-generator';
import type { UseCaseOptions } from './use-case-options';

const useCases = (service: string) => `apps/${service}/src/use-cases`;
const none = { created: [], updated: [] };

describe('generating a use case of inventory-command', () => {
  const folder = `${useCases('inventory-command')}/empty-shelf`;

  it('adds decision and spec, and its line in the list', async () => {
    const tree = workspaceTree();
    await generateUseCase(tree, { service: 'inventory-command', name: 'empty-shelf' });
    expect(changesIn(tree)).toEqual({
      created: [`${folder}/empty-shelf.spec.ts`, `${folder}/empty-shelf.ts`],
      updated: [`${useCases('inventory-command')}/index.ts`],
    });
    expect(textOf(tree, `${folder}/empty-shelf.ts`)).toContain('accept({ held: quantity })');
    expect(textOf(tree, `${useCases('inventory-command')}/index.ts`)).toContain(
      `export { emptyShelf } from './empty-shelf/empty-shelf';\n`,
    );
  });

  it('takes the units into the bucket that was asked for', async () => {
    const tree = workspaceTree();
    const options = { service: 'inventory-command', name: 'empty-shelf', bucket: 'allocated' } as const;
    await generateUseCase(tree, options);
    for (const file of ['empty-shelf.ts', 'empty-shelf.spec.ts']) {
      const text = textOf(tree, `${folder}/${file}`);
      expect(text).toContain('allocated: ');
      expect(text).not.toContain('held: ');
    }
  });
});

describe('generating a use case of the gateway', () => {
  const folder = `${useCases('gateway')}/empty-shelf`;

  async function treeWithMessage(): Promise<Tree> {
    const tree = workspaceTree();
    await generateMessage(tree, { name: 'empty-shelf', topic: 'commands' });
    return tree;
  }

  it('adds controller, command, spec and request, and registers the controller', async () => {
    const tree = await treeWithMessage();
    const before = changesIn(tree);
    await generateUseCase(tree, {
      service: 'gateway',
      name: 'empty-shelf',
      path: 'shelves',
      role: 'manager',
    });
    const { created, updated } = changesIn(tree);
    expect(created.filter((path) => !before.created.includes(path))).toEqual([
      `${folder}/empty-shelf-command.spec.ts`,
      `${folder}/empty-shelf-command.ts`,
      `${folder}/empty-shelf.controller.ts`,
      'libs/contracts/http-api/src/empty-shelf.ts',
    ]);
    expect(updated.filter((path) => !before.updated.includes(path))).toEqual([
      'apps/gateway/src/app.module.ts',
      'libs/contracts/http-api/src/index.ts',
    ]);
    const controller = textOf(tree, `${folder}/empty-shelf.controller.ts`);
    expect(controller).toContain(`@Controller('api/shelves')`);
    expect(controller).toContain(`@RequireRole('manager')\n  async empty(`);
    const module = textOf(tree, 'apps/gateway/src/app.module.ts');
    expect(module).toMatch(/controllers: \[[^\]]*\bEmptyShelfController,\s*\]/);
    expect(module).toContain(`from './use-cases/empty-shelf/empty-shelf.controller';\n`);
  });

  it.each<[string, Partial<UseCaseOptions>, string]>([
    ['a route that is taken', { path: 'products' }, 'path: /api/products belongs to '],
    ['a route that is none', { path: '/api/shelves' }, 'path: "/api/shelves" is not a route below /api'],
  ])('refuses %s', async (_what, options, reason) => {
    const tree = await treeWithMessage();
    const before = changesIn(tree);
    await expect(
      generateUseCase(tree, { service: 'gateway', name: 'empty-shelf', ...options }),
    ).rejects.toThrow(reason);
    expect(changesIn(tree)).toEqual(before);
  });

  it('refuses a module without controllers', async () => {
    const tree = await treeWithMessage();
    tree.write('apps/gateway/src/app.module.ts', `import { Module } from '@nestjs/common';\n`);
    const before = changesIn(tree);
    await expect(generateUseCase(tree, { service: 'gateway', name: 'empty-shelf' })).rejects.toThrow(
      'apps/gateway/src/app.module.ts: there is no one array "controllers: […]" to add to.',
    );
    expect(changesIn(tree)).toEqual(before);
  });
});

describe('refusing a use case', () => {
  it.each<[UseCaseOptions, string]>([
    [
      { service: 'dashboard', name: 'empty-shelf' },
      'service: use cases have a known shape in inventory-command and gateway',
    ],
    [{ service: 'inventory-command', name: 'empty' }, 'name: "empty" has fewer than 2 words'],
    [{ service: 'inventory-command', name: 'Empty-Shelf' }, 'name: "Empty-Shelf" is not kebab-case'],
    [{ service: 'inventory-command', name: 'sell-stock' }, 'sell-stock is there already'],
    [
      { service: 'inventory-command', name: 'empty-shelf', role: 'admin' },
      'role: inventory-command has no use',
    ],
    [{ service: 'gateway', name: 'empty-shelf', bucket: 'held' }, 'bucket: gateway has no use for it'],
    [{ service: 'gateway', name: 'create-product' }, 'create-product is there already'],
    [
      { service: 'gateway', name: 'empty-shelf' },
      'name: there is no message empty-shelf; begin with make new ARGS="message empty-shelf --topic commands"',
    ],
    [{ service: 'gateway', name: 'stock-moved' }, 'name: the message stock-moved is no command'],
  ])('%j', async (options, reason) => {
    const tree = workspaceTree();
    await expect(generateUseCase(tree, options)).rejects.toThrow(reason);
    expect(changesIn(tree)).toEqual(none);
  });
});
