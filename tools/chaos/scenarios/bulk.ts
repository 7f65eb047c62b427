import { randomUUID } from 'node:crypto';
import type { RecordEventRequest } from '@streamstock/contracts-http-api';
import type { Shop } from '../world/shop';
import type { Scenario } from './scenario';

const rowsPerStream = 1_500;

const anyRows = (shop: Shop): RecordEventRequest[] =>
  Array.from({ length: rowsPerStream }, (_, index) => ({
    type: index % 3 === 0 ? 'RESTOCK' : 'SALE',
    ...shop.anyPlace(),
    quantity: 1 + (index % 2),
  }));

/** Streams of many rows that do not come to their end the first time. */
export const bulkScenarios: readonly Scenario[] = [
  {
    name: 'stream-cut',
    about: 'streams of many rows are cut in the middle, three times each, and sent again with the same key',
    telling: true,
    services: { replicas: { gateway: 2, 'inventory-command': 2 } },
    shop: { products: 8, locations: 2, each: 50 },
    async run({ shop, startLoad }) {
      startLoad();
      const feed = shop.feed();
      const cuts = await Promise.all(
        [1, 2].map(async () => {
          const [rows, key] = [anyRows(shop), randomUUID()];
          const heard: number[] = [];
          for (const after of [50, 400, 1_000]) heard.push(await feed.cut(rows, key, after));
          const told = await feed.stream(rows, key);
          if (told.length !== rows.length) throw new Error(`${String(told.length)} rows were told.`);
          return heard;
        }),
      );
      const early = cuts.flat().filter((rows) => rows > 0 && rows < rowsPerStream);
      if (early.length === 0) throw new Error('No stream was cut in the middle.');
      return `cut after ${cuts.flat().join(', ')} of ${String(rowsPerStream)} rows, then complete`;
    },
  },
  {
    name: 'stream-outlives-deciders',
    about: 'both replicas of inventory-command are killed while streams of many rows run',
    services: { replicas: { 'inventory-command': 2 } },
    shop: { products: 8, locations: 2, each: 50 },
    async run({ world, shop, startLoad }) {
      const load = startLoad();
      const feed = shop.feed();
      const streams = [1, 2].map(() => feed.stream(anyRows(shop)));
      for (const name of world.namesOf('inventory-command')) {
        await load.untilAccepted(15);
        await world.stack.kill(name);
        await world.stack.start(name);
      }
      const told = await Promise.all(streams);
      return `${String(told.flat().length)} rows told, ${String(shop.journal.repeats)} questions asked again`;
    },
  },
];
