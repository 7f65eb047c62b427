import type { ApiClient } from '../api';
import { deliveryAt } from '../domain/scale/scale-items';
import { levelsOf, type ScalePlan } from '../domain/scale/scale-plan';
import { eachOf, inWindows, type WindowProgress } from './in-windows';

interface Options {
  readonly plan: ScalePlan;
  readonly run: string;
  readonly progress: WindowProgress;
}

/** Rows of a request. Two of them keep as many rows under way as a tenant may have. */
const windowSize = 5_000;
const parallel = 2;

/**
 * The first delivery of every level, in bulk.
 * @throws Error when a row is not accepted.
 */
export function fillShelves(api: ApiClient, { plan, run, progress }: Options): Promise<void> {
  return inWindows({
    total: levelsOf(plan),
    size: windowSize,
    parallel,
    isDone: async ({ to }) => {
      const { productId, locationId } = deliveryAt(plan, to - 1);
      return (await api.stock.level(productId, locationId)) !== undefined;
    },
    work: async (window, index) => {
      const key = `${run}-levels-${String(index)}`;
      const rows = eachOf(window, (level) => deliveryAt(plan, level));
      const results = await api.stock.recordMany(rows, { idempotencyKey: key, correlationId: run });
      const failed = results.find(({ outcome }) => outcome !== 'accepted');
      if (failed !== undefined) throw new Error(`A delivery was not accepted: ${JSON.stringify(failed)}`);
    },
    progress,
  });
}
