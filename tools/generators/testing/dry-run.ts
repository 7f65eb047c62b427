import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { FsTree } from 'nx/src/generators/tree';

export const workspaceRoot = join(import.meta.dirname, '../../..');

/**
 * The workspace itself, with changes that stay in memory: a generator that has fallen behind the files it edits fails
 * its spec.
 */
export const workspaceTree = (): Tree => new FsTree(workspaceRoot, false);

/** Which files of the tree are new and which are changed, sorted. */
export function changesIn(tree: Tree): { readonly created: string[]; readonly updated: string[] } {
  const changes = tree.listChanges();
  const paths = (wanted: string) =>
    changes
      .filter(({ type }) => type === wanted)
      .map(({ path }) => path)
      .sort();
  return { created: paths('CREATE'), updated: paths('UPDATE') };
}

/** The text of a file that must be there. */
export function textOf(tree: Tree, path: string): string {
  const text = tree.read(path, 'utf8');
  if (text === null) throw new Error(`${path} was not generated`);
  return text;
}
