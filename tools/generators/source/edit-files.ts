import { applyChangesToString, type StringInsertion, type Tree } from '@nx/devkit';
import ts from 'typescript';

/** What to insert into a file, worked out from its syntax tree. */
export type Edit = (file: ts.SourceFile) => StringInsertion[];

/** A source file of the tree as TypeScript reads it. @throws Error when it is not there. */
export function readSource(tree: Tree, path: string): ts.SourceFile {
  const text = tree.read(path, 'utf8');
  if (text === null) throw new Error(`${path} is not there to add to. Nothing was generated.`);
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Edits files by path. All places are found before the first file is changed, so that it is all or nothing. */
export function editFiles(tree: Tree, edits: Readonly<Record<string, Edit>>): void {
  const changed = Object.entries(edits).map(([path, edit]) => {
    const file = readSource(tree, path);
    return { path, text: applyChangesToString(file.text, edit(file)) };
  });
  for (const { path, text } of changed) tree.write(path, text);
}
