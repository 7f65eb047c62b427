import {
  commandsDecided,
  movementRefused,
  stockLevelChanged,
  stockMoved,
  topics,
} from '@streamstock/contracts-events';
import type { TopicRecord } from '../world/topic-log';
import type { TopicSide } from './sides';

/** What the topics say about a tenant. Every fact is checked against its contract on the way. */
export function readTopicSide(records: readonly TopicRecord[], tenantId: string): TopicSide {
  const mark = `"tenantId":"${tenantId}"`;
  const mine = records.filter(({ value }) => value.includes(mark));
  const of = ({ name }: { readonly name: string }) => mine.filter(({ topic }) => topic === name);
  return {
    levels: of(topics.stockLevels).map(({ key, value, partition, offset }) => {
      const { sequence, epoch, data } = stockLevelChanged.schema.parse(JSON.parse(value));
      return { level: { key, version: sequence, epoch, ...data.level }, at: `${partition}/${offset}` };
    }),
    movements: of(topics.movements).map(({ key, value }) => {
      const { sequence, data } = stockMoved.schema.parse(JSON.parse(value));
      const { movementId, commandId, after } = data;
      return { movementId, commandId, key, version: sequence, onHandAfter: after.onHand };
    }),
    refusedCommandIds: of(topics.refusals).map(
      ({ value }) => movementRefused.schema.parse(JSON.parse(value)).data.commandId,
    ),
    results: of(topics.commandResults).flatMap(({ value }) =>
      commandsDecided.schema.parse(JSON.parse(value)).data.results.map((result) => ({
        commandId: result.commandId,
        result: JSON.stringify(result),
      })),
    ),
    dead: mine
      .filter(({ topic }) => topic.endsWith('.dlq'))
      .map(({ topic, headers }) => `${topic}: ${headers['error-code'] ?? 'no reason'}`),
  };
}
