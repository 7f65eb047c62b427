import { join } from 'node:path';
import { generateFiles, type GeneratorCallback, names, type Tree } from '@nx/devkit';
import { sayNext } from '../../naming/say-next';
import { editFiles } from '../../source/edit-files';
import { addExport } from '../../source/insertions';
import type { UseCaseOptions } from '../use-case-options';

const useCases = 'apps/inventory-command/src/use-cases';

/** A decision in plain TypeScript with its spec, and its line in the list of what can happen. */
export function generateDecision(tree: Tree, { name, bucket = 'held' }: UseCaseOptions): GeneratorCallback {
  const { className: type, propertyName: constant } = names(name);
  editFiles(tree, {
    [`${useCases}/index.ts`]: (file) => [addExport(file, `{ ${constant} }`, `./${name}/${name}`)],
  });
  const words = name.replaceAll('-', ' ');
  const folder = `${useCases}/${name}`;
  generateFiles(tree, join(import.meta.dirname, 'files'), folder, { name, type, constant, bucket, words });
  return sayNext(
    `make ${folder}/${name}.ts and its spec say what is true of it`,
    `call ${constant} in ${useCases}/index.ts when its command arrives, instead of only exporting it`,
  );
}
