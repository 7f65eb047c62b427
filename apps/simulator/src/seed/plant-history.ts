import type { ApiClient, DecidedRow } from '../api';
import { type Batch, batchesOf } from '../domain/history/batches';
import { datedHistory, datedOpenings } from '../domain/history/dated-history';
import type { World } from '../domain/world/world';

interface Options {
  readonly world: World;
  readonly seed: number;
  /** When the history ends, in milliseconds. */
  readonly end: number;
  readonly run: string;
  readonly signal: AbortSignal;
  /** Told how many events are there. */
  readonly onProgress: (done: number) => void;
}

/**
 * Delivers the first stock and lets the history happen, in the order of time. Resolves with the number of events.
 * @throws Error when one is not accepted: the history fits the stock that it begins with.
 */
export async function plantHistory(api: ApiClient, options: Options): Promise<number> {
  const { world, seed, end, run, signal, onProgress } = options;
  const keyed = (key: string) => ({
    idempotencyKey: `${run}-${key}`,
    correlationId: `${run}-${key}`,
    signal,
  });
  demandAccepted(await api.stock.recordMany(datedOpenings(world, end), keyed('opening')));
  let done = 0;
  for (const batch of batchesOf(datedHistory(world, seed, end))) {
    if ('events' in batch) demandAccepted(await api.stock.recordMany(batch.events, keyed(batch.key)));
    else await api.stock.transfer(batch.transfer, keyed(batch.key));
    done += sizeOf(batch);
    onProgress(done);
  }
  return done;
}

const sizeOf = (batch: Batch): number => ('events' in batch ? batch.events.length : 1);

function demandAccepted(rows: readonly DecidedRow[]): void {
  const failed = rows.find((row) => row.outcome !== 'accepted');
  if (failed !== undefined) {
    throw new Error(
      `Row ${String(failed.row)} of the history is ${failed.outcome}: ${failed.code}, ${failed.detail}`,
    );
  }
}
