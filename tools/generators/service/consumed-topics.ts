import { names, type Tree } from '@nx/devkit';
import { topicNamed } from '../message/known-topics';
import { messagesFolder } from '../message/message-generator';
import { wrong } from '../naming/check-name';

/** A topic that a service takes in, with the names that its code has there. */
export interface ConsumedTopic {
  readonly property: string;
  /** In Kafka. */
  readonly name: string;
  /** The messages of the topic, by their names in the contracts. */
  readonly messages: readonly string[];
  readonly file: string;
  readonly type: string;
}

/** @throws Error naming the argument when a topic is not there, is named twice, or no message travels on it. */
export function consumedTopics(tree: Tree, list: string, argument: string): ConsumedTopic[] {
  const wanted = list.split(',').map((name) => topicNamed(tree, name.trim(), argument));
  const twice = wanted.find(
    ({ property }, index) => wanted.findIndex((one) => one.property === property) < index,
  );
  if (twice) throw wrong(argument, `${twice.property} is named twice`);
  return wanted.map(({ property, name }) => {
    const messages = messagesOf(tree, property);
    if (messages.length === 0) throw wrong(argument, `no message travels on ${property}`);
    const { fileName: file, className: type } = names(property);
    return { property, name, messages, file, type };
  });
}

const messagesOf = (tree: Tree, property: string): string[] =>
  tree
    .children(messagesFolder)
    .filter((folder) => {
      const schema = tree.read(`${messagesFolder}/${folder}/schema.ts`, 'utf8');
      return schema !== null && new RegExp(`\\btopics\\.${property}\\b`).test(schema);
    })
    .map((folder) => names(folder).propertyName);
