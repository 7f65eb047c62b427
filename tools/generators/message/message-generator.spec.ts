import { changesIn, textOf, workspaceTree } from '../testing/dry-run';
import generateMessage from './message-generator';

const events = 'libs/contracts/events/src';
const schemaOf = (name: string) => `${events}/messages/${name}/schema.ts`;

describe('generating a message', () => {
  it('adds its folder, its place in the list and its export', async () => {
    const tree = workspaceTree();
    await generateMessage(tree, { name: 'shelf-emptied', topic: 'movements' });
    expect(changesIn(tree)).toEqual({
      created: [schemaOf('shelf-emptied')],
      updated: [`${events}/index.ts`, `${events}/messages/index.ts`],
    });
    const list = textOf(tree, `${events}/messages/index.ts`);
    expect(list).toContain(`import { shelfEmptied } from './shelf-emptied/schema';\n`);
    expect(list).toMatch(/export const messages = \[[^\]]*\n {2}shelfEmptied,\n\] as const;/);
    expect(textOf(tree, `${events}/index.ts`)).toContain(
      `export * from './messages/shelf-emptied/schema';\n`,
    );
  });

  it('is a fact about a stock key in topics with that key', async () => {
    const tree = workspaceTree();
    await generateMessage(tree, { name: 'shelf-emptied', topic: 'inventory.movements' });
    const schema = textOf(tree, schemaOf('shelf-emptied'));
    expect(schema).toContain('export type ShelfEmptiedData = z.infer<typeof data>;');
    expect(schema).toContain(`  about: 'Shelf emptied.',\n`);
    expect(schema).toContain('topic: topics.movements,');
    expect(schema).toContain(`key: 'acme|PROD-001|WH-NORTH',`);
  });

  it('is a row that can be asked for twice among commands', async () => {
    const tree = workspaceTree();
    const about = `Take a shelf's last units.`;
    await generateMessage(tree, { name: 'empty-shelf', topic: 'commands', about });
    const schema = textOf(tree, schemaOf('empty-shelf'));
    expect(schema).toContain('commandId: z.uuid(),\n  bodyHash: z.string()');
    expect(schema).toContain(`about: "Take a shelf's last units.",`);
  });

  it('has the key of its topic elsewhere', async () => {
    const tree = workspaceTree();
    await generateMessage(tree, { name: 'shelf-named', topic: 'catalog' });
    expect(textOf(tree, schemaOf('shelf-named'))).toContain(`key: 'acme|product|PROD-001',`);
  });
});

describe('refusing a message', () => {
  it.each([
    [{ name: 'ShelfEmptied', topic: 'movements' }, 'name: "ShelfEmptied" is not kebab-case'],
    [{ name: 'emptied', topic: 'movements' }, 'name: "emptied" has fewer than 2 words'],
    [{ name: 'stock-moved', topic: 'movements' }, `name: ${events}/messages/stock-moved is there already`],
    [{ name: 'shelf-emptied', topic: 'shelves' }, 'topic: there is no topic "shelves"'],
  ])('%j', async (options, reason) => {
    const tree = workspaceTree();
    await expect(generateMessage(tree, options)).rejects.toThrow(reason);
    expect(changesIn(tree)).toEqual({ created: [], updated: [] });
  });

  it('without the list to add to', async () => {
    const tree = workspaceTree();
    const list = `${events}/messages/index.ts`;
    tree.write(list, `import { stockMoved } from './stock-moved/schema';\n`);
    const options = { name: 'shelf-emptied', topic: 'movements' };
    await expect(generateMessage(tree, options)).rejects.toThrow(
      `${list}: there is no array "messages" to add to. Nothing was generated.`,
    );
    expect(changesIn(tree)).toEqual({ created: [], updated: [list] });
  });
});
