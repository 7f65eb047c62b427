import type { Tree } from '@nx/devkit';
import ts from 'typescript';
import { wrong } from '../naming/check-name';
import { literalOf, nameOf, objectNamed } from '../source/anchors';
import { readSource } from '../source/edit-files';

/** Where the topic table of the product stands. */
export const topicTable = 'libs/contracts/events/src/topics.ts';

/** A topic as the table of the contracts has it. */
export interface KnownTopic {
  /** Its name in the table, as in `topics.stockLevels`. */
  readonly property: string;
  /** Its name in Kafka. */
  readonly name: string;
  /** What its records are keyed by, in words. */
  readonly key: string;
}

/**
 * The topic of the table with this name, the table's or Kafka's.
 *
 * @throws Error naming the argument and the topics that there are.
 */
export function topicNamed(tree: Tree, wanted: string, argument: string): KnownTopic {
  const topics = knownTopics(tree);
  const found = topics.find(({ property, name }) => property === wanted || name === wanted);
  if (found) return found;
  const names = topics.map(({ property }) => property).join(', ');
  throw wrong(argument, `there is no topic "${wanted}" in ${topicTable}; the topics are ${names}`);
}

function knownTopics(tree: Tree): KnownTopic[] {
  const table = objectNamed(readSource(tree, topicTable), 'topics');
  return table.properties.filter(ts.isPropertyAssignment).flatMap((property) => {
    const { initializer } = property;
    if (!ts.isObjectLiteralExpression(initializer)) return [];
    const [name, key] = ['name', 'key'].map((field) => literalOf(initializer, field));
    return [{ property: nameOf(property) ?? '', name: name ?? '', key: key ?? '' }];
  });
}
