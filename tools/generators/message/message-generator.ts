import { join } from 'node:path';
import { formatFiles, generateFiles, type GeneratorCallback, names, type Tree } from '@nx/devkit';
import { requireFree, requireName } from '../naming/check-name';
import { inWords, quoted } from '../naming/words';
import { sayNext } from '../naming/say-next';
import { arrayNamed } from '../source/anchors';
import { editFiles } from '../source/edit-files';
import { addExport, addImport, append } from '../source/insertions';
import { topicNamed } from './known-topics';
import { sampleKey, shapeOf } from './shape';

export interface MessageOptions {
  /** Kebab-case: a finished fact or a command. */
  readonly name: string;
  /** A topic of the contracts, by its name in the table or in Kafka. */
  readonly topic: string;
  readonly about?: string;
}

/** Where messages stand, one folder each. */
export const messagesFolder = 'libs/contracts/events/src/messages';

/**
 * Adds a message to the contracts: schema with sample, its place in the list of messages and its export. The contract
 * spec, the test builders and the documents take it from that list.
 */
export default async function generateMessage(
  tree: Tree,
  { name, topic: wanted, about = `${inWords(name)}.` }: MessageOptions,
): Promise<GeneratorCallback> {
  requireName(name, { argument: 'name', words: 2, example: 'stock-counted' });
  const folder = `${messagesFolder}/${name}`;
  requireFree(tree, folder, 'name');
  const topic = topicNamed(tree, wanted, 'topic');
  const { className: type, propertyName: constant } = names(name);
  editFiles(tree, {
    [`${messagesFolder}/index.ts`]: (file) => [
      addImport(file, `{ ${constant} }`, `./${name}/schema`),
      append(arrayNamed(file, 'messages'), constant),
    ],
    'libs/contracts/events/src/index.ts': (file) => [addExport(file, '*', `./messages/${name}/schema`)],
  });
  generateFiles(tree, join(import.meta.dirname, 'files', shapeOf(topic)), folder, {
    type,
    constant,
    topic: topic.property,
    about: quoted(about),
    key: sampleKey(topic),
  });
  await formatFiles(tree);
  return sayNext(
    `say in ${folder}/schema.ts what ${type} carries, and run "make docs"`,
    `name it in the "messages" of every service that consumes ${topic.name}: others set it aside as unknown`,
  );
}
