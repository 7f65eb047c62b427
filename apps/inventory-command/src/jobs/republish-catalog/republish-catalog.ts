import { catalogKey, catalogKinds, topics } from '@streamstock/contracts-events';
import { defineJob, type JobContext } from '@streamstock/server-kit-service';
import { z } from 'zod';
import type { Environment } from '../../environment';
import { sayAgain } from '../../publish-facts/say-again';
import { inChunks } from '../chunks/in-chunks';
import { estimateRows } from '../estimate-rows';
import { fromStartFlag, tenantFlag } from '../flags';
import { openJobPool } from '../job-storage';
import { roomFor } from '../room-for';
import { entitiesToSay, nextEntities } from './next-entities';

const entitiesPerChunk = 1_000;

const position = z.object({ kind: z.enum(catalogKinds), tenantId: z.string(), id: z.string() });

/** Says every product, location and supplier again as it is now. */
export const republishCatalog = defineJob({
  name: 'republish-catalog',
  about: 'Puts every supplier, location and product into the outbox again; replicas publish it.',
  flags: z.object({ tenant: tenantFlag, 'from-start': fromStartFlag }),
  run: ({ 'from-start': fromStart, tenant }, context: JobContext<Environment>) => {
    const pool = openJobPool(context);
    const room = roomFor(context, pool);
    return inChunks(
      {
        name: 'republish-catalog',
        flags: { tenant },
        fromStart,
        pool,
        position,
        estimate: () => estimateRows(pool, ...entitiesToSay(tenant)),
        room: () => room.free(),
        chunk: async (client, after) => {
          const next = await nextEntities(client, tenant, after, entitiesPerChunk);
          const last = next.at(-1);
          if (last === undefined) return undefined;
          const keys = next.map(({ tenantId, kind, id }) => catalogKey(tenantId, kind, id));
          await sayAgain(client, new Map([[topics.catalog.name, keys]]));
          return { position: last, done: next.length };
        },
        settled: () => room.published(),
      },
      context,
    );
  },
});
