import { onTopic, stockMoved, topics } from '@streamstock/contracts-events';
import { BatchingProducer, createKafka, kafkaSettings } from '@streamstock/server-kit-kafka';
import { defineJob, type JobContext } from '@streamstock/server-kit-service';
import { z } from 'zod';
import type { Environment } from '../../environment';
import { recall } from '../../persistence/recall';
import { inChunks, NotPublished } from '../chunks/in-chunks';
import { estimateRows } from '../estimate-rows';
import { fromStartFlag, instantFlag, tenantFlag } from '../flags';
import { openJobPool } from '../job-storage';
import { movementsBetween, readLedger } from './read-ledger';
import { replayedFact } from './replayed-fact';
import { settledInstant } from './settled-instant';

/** Rows of the ledger that are in memory at a time, and those that were recorded at the same instant as the last. */
const rowsPerChunk = 2_000;
/** Milliseconds; a chunk ends within the time that a stop has. */
const produceTimeoutMs = 5_000;

const message = onTopic(stockMoved, topics.movementsReplay);

const flags = z.object({
  tenant: tenantFlag,
  from: instantFlag.describe('only what was recorded at this instant or later'),
  to: instantFlag.describe('only what was recorded before this instant; now unless told'),
  'from-start': fromStartFlag,
});

/** `to` is settled once per pass, `after` is the instant of the last row that was read. */
const position = z.object({ to: z.string(), after: z.string() });

/** Tells the movements that are in the ledger again, in their order, on a topic of their own. */
export const replayMovements = defineJob({
  name: 'replay-movements',
  about: `Reads the ledger from its oldest month and produces every movement to ${topics.movementsReplay.name}.`,
  flags,
  run: ({ 'from-start': fromStart, ...range }, context: JobContext<Environment>) => {
    const { environment, logger, closing } = context;
    const pool = openJobPool(context);
    const kafka = createKafka(kafkaSettings('inventory-command', environment, logger));
    const producer = new BatchingProducer({ kafka, name: 'replay', timeoutMs: produceTimeoutMs });
    closing.onShutdown('produce', () => producer.close());
    let now: string | undefined;
    return inChunks(
      {
        name: 'replay-movements',
        flags: range,
        fromStart,
        pool,
        position,
        estimate: () => estimateRows(pool, ...movementsBetween(range)),
        room: async () => {
          now ??= await settledInstant(pool, context);
        },
        chunk: async (client, last) => {
          const to = last?.to ?? earlier(range.to, now);
          const page = await readLedger(client, { ...range, to, after: last?.after, most: rowsPerChunk });
          if (page === undefined) return undefined;
          const { epoch } = await recall(client, []);
          const records = page.rows.map((row) => replayedFact(message, row, epoch));
          await producer.send(records).catch((error: unknown) => {
            throw new NotPublished('Kafka did not take a chunk of the ledger', { cause: error });
          });
          return { position: { to, after: page.last }, done: page.seen };
        },
      },
      context,
    );
  },
});

function earlier(wanted: string | undefined, now: string | undefined): string {
  if (now === undefined) throw new Error('a chunk began before there was room for it');
  return wanted !== undefined && Date.parse(wanted) < Date.parse(now) ? wanted : now;
}
