import {
  locationChanged,
  type MessageDefinition,
  onTopic,
  productChanged,
  stockLevelChanged,
  stockMoved,
  type StockMovedData,
  supplierChanged,
  topics,
} from '@streamstock/contracts-events';
import { type AnyMessage, type KafkaClient, topicEnds } from '@streamstock/server-kit-kafka';
import { RebuildRefused } from './rebuild-refused';

/** The messages that a read model is made of, on the topics where they are. */
export interface FactSources {
  /** These are compacted, as those of levels: they always reach back to the beginning. */
  readonly catalog: readonly AnyMessage[];
  readonly levels: AnyMessage;
  readonly movements: MessageDefinition<'StockMoved', StockMovedData>;
  /** Movements that the job replay-movements tells again. */
  readonly replayed: MessageDefinition<'StockMoved', StockMovedData>;
}

export const factSources: FactSources = {
  catalog: [productChanged, locationChanged, supplierChanged],
  levels: stockLevelChanged,
  movements: stockMoved,
  replayed: onTopic(stockMoved, topics.movementsReplay),
};

/** What a rebuild reads. A movement that is told twice, on the one topic or the other, counts once. */
export async function sourcesFor(
  kafka: KafkaClient,
  { catalog, levels, movements, replayed }: FactSources,
  keepsMovements: boolean,
): Promise<readonly AnyMessage[]> {
  const states = [...catalog, levels];
  if (keepsMovements) return states;
  const replay = await topicEnds(kafka, [replayed.topic.name]);
  return replay.some(({ low, high }) => low < high)
    ? [...states, movements, replayed]
    : [...states, movements];
}

/** @throws RebuildRefused when movements are missing that retention took and nobody has told again */
export async function demandMovements(
  kafka: KafkaClient,
  { movements, replayed }: FactSources,
): Promise<void> {
  const ends = await topicEnds(kafka, [movements.topic.name, replayed.topic.name]);
  const begins = ends.some(({ topic, low }) => topic === movements.topic.name && low > 0);
  const told = ends.some(({ topic, low, high }) => topic === replayed.topic.name && low < high);
  if (!begins || told) return;
  throw new RebuildRefused(
    `${movements.topic.name} no longer reaches back to the beginning. Run the job replay-movements of ` +
      `inventory-command first (the rebuild may begin while it runs), or keep the movements with --keep-movements.`,
  );
}
