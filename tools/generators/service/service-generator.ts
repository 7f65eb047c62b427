import { join } from 'node:path';
import { formatFiles, generateFiles, type GeneratorCallback, getProjects, type Tree } from '@nx/devkit';
import { requireFree, requireName, wrong } from '../naming/check-name';
import { inWords } from '../naming/words';
import { sayNext } from '../naming/say-next';
import { type ConsumedTopic, consumedTopics } from './consumed-topics';
import { registerService } from './register-service';

export interface ServiceOptions {
  /** Kebab-case. */
  readonly name: string;
  /** Topics, comma separated, by their names in the table or in Kafka. */
  readonly consumes?: string;
  readonly database?: boolean;
  readonly about?: string;
}

/** Names that stand for something else: servers of the local stack, and scopes in the boundary rules. */
const taken = ['kafka', 'postgres', 'redis', 'contracts', 'server-kit', 'tools', 'simulator'];

/**
 * Adds a service that starts, is watched and is tested like every other, and registers it wherever services are listed.
 * It takes in the facts of the topics it consumes, and owns a Postgres schema if it is to.
 */
export default async function generateService(
  tree: Tree,
  { name, consumes, database = false, about = `${inWords(name)}, as a service of its own.` }: ServiceOptions,
): Promise<GeneratorCallback> {
  requireName(name, { argument: 'name', words: 1, example: 'alerting' });
  const root = `apps/${name}`;
  requireFree(tree, root, 'name');
  if (taken.includes(name) || getProjects(tree).has(name)) {
    throw wrong('name', `"${name}" stands for something else already`);
  }
  const topics = consumes === undefined ? [] : consumedTopics(tree, consumes, 'consumes');
  registerService(tree, { name, ownsSchema: database, consumes: topics.length > 0 });
  addFiles(tree, root, { name, about, database, topics });
  await formatFiles(tree);
  return sayNext(
    ...(database ? [`run "make generate" for its Prisma client, which has no table yet`] : []),
    ...(topics.length > 0 ? ['run "make docs": it has a dead-letter topic now'] : []),
    `say in ${root}/README.md what it does, and name it in README.md and tools/local-stack/README.md`,
  );
}

interface Parts {
  readonly name: string;
  readonly about: string;
  readonly database: boolean;
  readonly topics: readonly ConsumedTopic[];
}

function addFiles(tree: Tree, root: string, parts: Parts): void {
  const { name, database, topics } = parts;
  const substitutions = {
    ...parts,
    consumes: topics.length > 0,
    messages: [...new Set(topics.flatMap(({ messages }) => messages))],
    schema: name.replaceAll('-', '_'),
  };
  const add = (folder: string, more: object = {}) => {
    generateFiles(tree, join(import.meta.dirname, 'files', folder), root, { ...substitutions, ...more });
  };
  add('every');
  if (database) add('database');
  if (topics.length > 0) add('consumer');
  for (const topic of topics) add('topic', topic);
}
