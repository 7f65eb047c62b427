import type { AnyMessage, KafkaClient } from '@streamstock/server-kit-kafka';
import { attachedPartitions } from '@streamstock/server-kit-partitions';
import type { JobContext } from '@streamstock/server-kit-service';
import type { Environment } from '../../../environment';
import { MovementMonths } from '../../../movement-months/movement-months';
import { Projections } from '../../../projections/projections';
import type { Models } from '../models';
import { FactReader } from './fact-reader';
import { LeftOut } from './left-out';

interface Options {
  readonly models: Models;
  readonly kafka: KafkaClient;
  readonly consumerGroup: string;
  readonly keepsMovements: boolean;
}

/** What fills the tables beside those that serve. */
export interface Beside {
  /** Reads these from where the group has come to. One reader at a time. */
  readonly readerOf: (messages: readonly AnyMessage[]) => FactReader;
  readonly leftOut: LeftOut;
  readonly months: MovementMonths;
  /** Makes the months that the table has that serves: whoever knows them there does not ask for them again. */
  readonly makeMonths: () => Promise<void>;
  /** Whether the log hears of batches whose tables are away, which is no news when they are swapped. */
  readonly expectsMissingTables: (expects: boolean) => void;
  /** When no reader is left. */
  readonly close: () => Promise<void>;
}

/** Nobody asks the tables beside for anything, so nobody is told of what is in them. */
const nobody = {
  levelCache: { write: () => Promise.resolve() },
  productCache: { outdate: () => Promise.resolve() },
  levelArrivals: { announce: () => undefined },
  catalogArrivals: { announce: () => undefined },
};

/** The same consumer and the same projections as in the service, on the other tables. */
export function fillBeside(
  { models, kafka, consumerGroup, keepsMovements }: Options,
  { environment, logger }: JobContext<Environment>,
): Beside {
  const pool = models.next;
  const months = new MovementMonths({ pool, logger, keepMonths: environment.MOVEMENTS_KEEP_MONTHS });
  const leftOut = new LeftOut(logger);
  const ofBatches = logger.child({});
  const projections = new Projections({
    ...nobody,
    pool,
    consumerGroup,
    deadLetters: leftOut,
    months,
    logger: ofBatches,
  });
  return {
    readerOf: (messages) => new FactReader({ kafka, consumerGroup, messages, projections, leftOut }),
    leftOut,
    months,
    makeMonths: async () => {
      if (keepsMovements) return;
      const serving = await attachedPartitions(models.live, 'movement');
      await months.makeMonthsOf(serving.map(({ partition }) => firstInstantOf(partition)));
    },
    expectsMissingTables: (expects) => {
      ofBatches.level = expects ? 'silent' : logger.level;
    },
    close: () => projections.close(),
  };
}

/** Of a month that is named `movement_YYYY_MM`. */
const firstInstantOf = (partition: string): string =>
  `${partition.slice('movement_'.length).replace('_', '-')}-01T00:00:00Z`;
