import { type ApiClient, type DecidedRow, isRefusal, type WriteOptions } from '../api';
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
 * Delivers the first stock and lets the history happen, in the order of time. Resolves with how much of it was refused:
 * nothing, where nobody else moved that stock meanwhile.
 */
export async function plantHistory(api: ApiClient, options: Options): Promise<number> {
  const { world, seed, end, run, signal, onProgress } = options;
  const keyed = (key: string) => ({
    idempotencyKey: `${run}-${key}`,
    correlationId: `${run}-${key}`,
    signal,
  });
  let refused = refusedIn(await api.stock.recordMany(datedOpenings(world, end), keyed('opening')));
  let done = 0;
  for (const batch of batchesOf(datedHistory(world, seed, end))) {
    refused += await carryOut(api, batch, keyed(batch.key));
    done += sizeOf(batch);
    onProgress(done);
  }
  return refused;
}

const sizeOf = (batch: Batch): number => ('events' in batch ? batch.events.length : 1);

async function carryOut(api: ApiClient, batch: Batch, keyed: WriteOptions): Promise<number> {
  if ('events' in batch) return refusedIn(await api.stock.recordMany(batch.events, keyed));
  try {
    await api.stock.transfer(batch.transfer, keyed);
    return 0;
  } catch (error) {
    if (isRefusal(error, 'stock.insufficient')) return 1;
    throw error;
  }
}

/** @throws Error when a row is refused for anything but want of stock: the history fits what the API takes. */
function refusedIn(rows: readonly DecidedRow[]): number {
  const failed = rows.filter((row) => row.outcome !== 'accepted');
  const other = failed.find(({ code }) => code !== 'stock.insufficient');
  if (other !== undefined) throw new Error(`Row ${String(other.row)}: ${other.code}, ${other.detail}`);
  return failed.length;
}
