import { defineJob, type JobContext, type JobOutcome } from '@streamstock/server-kit-service';
import { z } from 'zod';
import { openApiClient } from '../api';
import { historySteps, worldOf } from '../domain/world/world';
import type { Environment } from '../environment';
import { seedFlag } from './seed-flag';
import { plantCatalogue } from './plant-catalogue';
import { plantHistory } from './plant-history';

const flags = z.object({ seed: seedFlag });

/** A sample shop chain with a month behind it. */
export const seed = defineJob({
  name: 'seed',
  about:
    'Makes the sample shop chain: 50 products in 5 warehouses and their last 30 days. A second run changes nothing.',
  flags,
  run: plant,
});

async function plant(
  { seed: number }: z.infer<typeof flags>,
  { environment, logger, signal, progress, closing }: JobContext<Environment>,
): Promise<JobOutcome> {
  const api = openApiClient({ environment, logger, signal });
  closing.onShutdown('produce', () => api.close());
  const seed = number ?? environment.SEED;
  const world = worldOf(seed);
  const run = `seed-${String(seed)}`;
  const end = await plantCatalogue(api, world, run);
  if (end === undefined) {
    progress.note(
      'these products or places are there already, from another seed number or long ago: nothing is changed',
    );
    return 'done';
  }
  const onProgress = (done: number): void => {
    progress.at(done, historySteps);
  };
  const refused = await plantHistory(api, { world, seed, end, run, signal, onProgress });
  if (refused > 0) {
    progress.note(`${String(refused)} events of the past were refused: somebody else has moved that stock`);
  }
  const { products, locations, suppliers } = world;
  progress.note(
    `${String(products.length)} products of ${String(suppliers.length)} suppliers in ${String(locations.length)} warehouses`,
  );
  return 'done';
}
