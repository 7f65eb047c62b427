import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { arrayHolding, arrayNamed, arrayOfProperty, literalOf, objectNamed } from './anchors';
import { type Edit, editFiles, readSource } from './edit-files';
import { addExport, addImport, append, insertSorted } from './insertions';

const edited = (text: string, edit: Edit): string => {
  const tree = createTreeWithEmptyWorkspace();
  tree.write('a.ts', text);
  editFiles(tree, { 'a.ts': edit });
  return tree.read('a.ts', 'utf8') ?? '';
};

describe('adding to a list', () => {
  it.each([
    ['const list = [one, two] as const;', 'const list = [one, two, three] as const;'],
    ['const list: readonly A[] = [one, two,];', 'const list: readonly A[] = [one, two, three,];'],
    ['export const list = ([one] satisfies A[]);', 'export const list = ([one, three] satisfies A[]);'],
    ['const list = [];', 'const list = [three];'],
    ['const list = [f([one])];', 'const list = [f([one]), three];'],
  ])('%s', (before, after) => {
    expect(edited(before, (file) => [append(arrayNamed(file, 'list'), 'three')])).toBe(after);
  });

  it('adds properties to objects', () => {
    const add: Edit = (file) => [append(objectNamed(file, 'all'), `'b': 2`)];
    expect(edited('const all: A = { a: 1 };', add)).toBe(`const all: A = { a: 1, 'b': 2 };`);
  });

  it('finds the array of a property and the array with an element', () => {
    const text = `f({ controllers: [A], ports: g(['x:1', 'x:3']) });`;
    expect(
      edited(text, (file) => [
        append(arrayOfProperty(file, 'controllers'), 'B'),
        insertSorted(arrayHolding(file, 'x:1'), 'x:2'),
      ]),
    ).toBe(`f({ controllers: [A, B], ports: g(['x:1', 'x:2', 'x:3']) });`);
    expect(edited(`['a'];`, (file) => [insertSorted(arrayHolding(file, 'a'), 'b')])).toBe(`['a', 'b'];`);
  });
});

describe('adding imports and exports', () => {
  const imports = `import p from 'z';\nimport a from './a';\nimport c from './c';\n\nconst x = 1;\n`;

  it.each(['./b', './d'])('imports %s in the order of paths', (path) => {
    const lines = edited(imports, (file) => [addImport(file, 'x', path)]).split('\n');
    const paths = lines.slice(0, 4).map((line) => line.split(`'`)[1]);
    expect(paths).toEqual(['z', ...['./a', './c', path].sort()]);
  });

  it('exports in the order of paths, or below the imports', () => {
    expect(edited(`export * from './a';\nexport * from './c';\n`, (f) => [addExport(f, '*', './b')])).toBe(
      `export * from './a';\nexport * from './b';\nexport * from './c';\n`,
    );
    expect(edited(`import z from './z';\nf();\n`, (f) => [addExport(f, '{ b }', './b')])).toBe(
      `import z from './z';\nexport { b } from './b';\nf();\n`,
    );
  });
});

it('reads texts and numbers of objects', () => {
  const tree = createTreeWithEmptyWorkspace();
  tree.write('a.ts', `const all = { 'a': 'text', b: 7, c: f() };`);
  const object = objectNamed(readSource(tree, 'a.ts'), 'all');
  expect(['a', 'b', 'c', 'd'].map((name) => literalOf(object, name))).toEqual([
    'text',
    '7',
    undefined,
    undefined,
  ]);
});

describe('a place that is not there', () => {
  it.each<[string, string, Edit]>([
    ['let other = [];', 'array "list"', (file) => [append(arrayNamed(file, 'list'), 'x')]],
    ['const list = {};', 'array "list"', (file) => [append(arrayNamed(file, 'list'), 'x')]],
    ['const list = [];', 'object "list"', (file) => [append(objectNamed(file, 'list'), 'x')]],
    ['f({ a: [] }, { a: [] });', 'one array "a: […]"', (file) => [append(arrayOfProperty(file, 'a'), 'x')]],
    ['f(["b"]);', `one array with 'a'`, (file) => [append(arrayHolding(file, 'a'), 'x')]],
    ['f();', 'import or export', (file) => [addExport(file, '*', './a')]],
  ])('in %s is named', (text, anchor, edit) => {
    expect(() => edited(text, edit)).toThrow(`a.ts: there is no ${anchor} to add to. Nothing was generated.`);
  });

  it('leaves every other file as it was', () => {
    const tree = createTreeWithEmptyWorkspace();
    tree.write('a.ts', 'const list = [];');
    tree.write('b.ts', 'f();');
    const add: Edit = (file) => [append(arrayNamed(file, 'list'), 'x')];
    expect(() => {
      editFiles(tree, { 'a.ts': add, 'b.ts': add });
    }).toThrow('b.ts: there is no array "list"');
    expect(() => {
      editFiles(tree, { 'a.ts': add, 'c.ts': add });
    }).toThrow('c.ts is not there to add to.');
    expect(tree.read('a.ts', 'utf8')).toBe('const list = [];');
  });
});
