import { entityId } from '@streamstock/contracts-events';
import { defineJob, type JobContext } from '@streamstock/server-kit-service';
import { z } from 'zod';
import type { Environment } from '../../environment';
import type { StockKey } from '../../persistence/lock-stock';
import { sayLevelsAgain } from '../../publish-facts/say-again';
import { inChunks } from '../chunks/in-chunks';
import { estimateRows } from '../estimate-rows';
import { fromStartFlag, tenantFlag } from '../flags';
import { openJobPool } from '../job-storage';
import { roomFor } from '../room-for';
import { keysToSay, nextKeys } from './next-keys';

/** Short enough that a sale which meets it waits no longer than for another batch of sales. */
const keysPerChunk = 1_000;

const flags = z
  .object({
    tenant: tenantFlag,
    product: entityId.optional().describe('only this product; needs --tenant'),
    location: entityId.optional().describe('only this location; needs --tenant'),
    'from-start': fromStartFlag,
  })
  .refine(({ tenant, product, location }) => tenant !== undefined || (product ?? location) === undefined, {
    path: ['tenant'],
    message: 'is needed with --product and --location, whose ids mean something within it only',
  });

const position = z.object({
  tenantId: z.string(),
  productId: z.string(),
  locationId: z.string(),
}) satisfies z.ZodType<StockKey>;

/** Says the newest level of every stock key again, for whoever has lost what the topic keeps. */
export const republishLevels = defineJob({
  name: 'republish-levels',
  about: 'Puts the current level of every stock key into the outbox again; replicas publish it.',
  flags,
  run: ({ 'from-start': fromStart, ...only }, context: JobContext<Environment>) => {
    const pool = openJobPool(context);
    const room = roomFor(context, pool);
    return inChunks(
      {
        name: 'republish-levels',
        flags: only,
        fromStart,
        pool,
        position,
        estimate: () => estimateRows(pool, ...keysToSay(only)),
        room: () => room.free(),
        chunk: async (client, after) => {
          const keys = await nextKeys(client, only, after, keysPerChunk);
          const last = keys.at(-1);
          if (last === undefined) return undefined;
          await sayLevelsAgain(client, keys);
          return { position: last, done: keys.length };
        },
        settled: () => room.published(),
      },
      context,
    );
  },
});
