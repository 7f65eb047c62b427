import { defineJob, type JobContext, type JobOutcome } from '@streamstock/server-kit-service';
import { z } from 'zod';
import { openApiClient } from '../api';
import { levelsOf, type ScalePlan } from '../domain/scale/scale-plan';
import type { Environment } from '../environment';
import { seedFlag } from '../seed/seed-flag';
import { fillCatalogue } from './fill-catalogue';
import { fillShelves } from './fill-shelves';
import type { WindowProgress } from './in-windows';

const number = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1')
    .transform(Number)
    .pipe(z.number().max(most));

const flags = z.object({
  products: number(999_999).default(100_000).describe('how many products (default: 100000)'),
  locations: number(9_999).default(200).describe('how many stores and warehouses (default: 200)'),
  'per-product': number(9_999)
    .default(10)
    .describe('at how many locations each product is kept (default: 10, at most all)'),
  seed: seedFlag,
});

/** A large catalogue with stock, to see the product at its real size. */
export const scale = defineJob({
  name: 'scale',
  about: 'Makes a large catalogue with stock. A second run goes on from where the first one came to.',
  flags,
  run: fill,
});

/** The gateway takes as many at once without keeping others waiting. */
const connections = 64;

async function fill(
  { products, locations, 'per-product': perProduct, seed }: z.infer<typeof flags>,
  { environment, logger, signal, progress, closing }: JobContext<Environment>,
): Promise<JobOutcome> {
  const spread = Math.min(perProduct, locations);
  const plan: ScalePlan = { seed: seed ?? environment.SEED, products, locations, spread };
  // Another size is another plan, whose rows have other numbers.
  const run = `scale-${[plan.seed, locations, spread].join('-')}`;
  const api = openApiClient({ environment, logger, signal, connections });
  closing.onShutdown('produce', () => api.close());
  const total = products + levelsOf(plan);
  const part = (before: number, what: string): WindowProgress => ({
    from: (done) => {
      progress.from(before + done, total, what);
    },
    at: (done) => {
      progress.at(before + done, total, what);
    },
  });
  await fillCatalogue(api, { plan, run, progress: part(0, 'products') });
  await fillShelves(api, { plan, run, progress: part(products, 'stock levels') });
  progress.note(
    `${String(products)} products with ${String(levelsOf(plan))} levels at ${String(locations)} places`,
  );
  return 'done';
}
