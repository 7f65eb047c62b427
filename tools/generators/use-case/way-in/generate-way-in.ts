import { join } from 'node:path';
import { generateFiles, type GeneratorCallback, names, type Tree } from '@nx/devkit';
import { messagesFolder } from '../../message/message-generator';
import { requireFree, wrong } from '../../naming/check-name';
import { sayNext } from '../../naming/say-next';
import { arrayOfProperty } from '../../source/anchors';
import { editFiles } from '../../source/edit-files';
import { addExport, addImport, append } from '../../source/insertions';
import type { UseCaseOptions } from '../use-case-options';
import { requireFreeRoute } from './free-route';

const gateway = 'apps/gateway/src';
const requests = 'libs/contracts/http-api/src';

/**
 * The way of a command in over HTTP: the schema of its request, a controller, what makes the command of the request
 * with its spec, and the controller's place in the module. Its message must be there already.
 */
export function generateWayIn(
  tree: Tree,
  { name, path = name, role = 'operator' }: UseCaseOptions,
): GeneratorCallback {
  requireMessage(tree, name);
  requireFree(tree, `${requests}/${name}.ts`, 'name');
  requireFreeRoute(tree, path, `${gateway}/use-cases`);
  const { className: type, propertyName: constant } = names(name);
  const controller = `${type}Controller`;
  editFiles(tree, {
    [`${gateway}/app.module.ts`]: (file) => [
      addImport(file, `{ ${controller} }`, `./use-cases/${name}/${name}.controller`),
      append(arrayOfProperty(file, 'controllers'), controller),
    ],
    [`${requests}/index.ts`]: (file) => [addExport(file, '*', `./${name}`)],
  });
  const [verb = ''] = name.split('-');
  const words = name.replaceAll('-', ' ');
  const substitutions = { name, path, role, type, constant, verb, words };
  const files = join(import.meta.dirname, 'files');
  generateFiles(tree, join(files, 'contract'), requests, substitutions);
  generateFiles(tree, join(files, 'gateway'), `${gateway}/use-cases/${name}`, substitutions);
  return sayNext(
    `describe POST /api/${path} in ${gateway}/openapi/, and run "make docs"`,
    `have inventory-command take ${type}: in "messages" of its consumer and in src/commands`,
  );
}

/** The command that a request becomes is a contract of its own, so it comes first. */
function requireMessage(tree: Tree, name: string): void {
  const schema = tree.read(`${messagesFolder}/${name}/schema.ts`, 'utf8');
  const first = `begin with make new ARGS="message ${name} --topic commands"`;
  if (schema === null) throw wrong('name', `there is no message ${name}; ${first}`);
  if (!schema.includes('topics.commands')) throw wrong('name', `the message ${name} is no command`);
}
