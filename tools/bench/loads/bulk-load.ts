import { randomUUID } from 'node:crypto';
import type { Bench, Rest } from '../bench';
import { stockPairs } from '../fixture/world';
import type { BulkJob, BulkResult } from '../load/bulk/bulk-job';
import { runBulk } from '../load/bulk/run-bulk';
import { type CpuSpan, spanBetween } from '../measuring/cpu';
import { type Resident, ResidentPeak } from '../measuring/resident';

export interface BulkLoad extends BulkResult {
  readonly accepted: number;
  /** From the first row until every consumer has caught up, all processes of the stack. */
  readonly span: CpuSpan;
  /** The most that each process had meanwhile. */
  readonly peak: Resident;
}

export type BulkRequest = Omit<BulkJob, 'url' | 'token' | 'idempotencyKey' | 'keys'> &
  Partial<Pick<BulkJob, 'token' | 'idempotencyKey' | 'keys'>>;

/** The defaults: the small world's keys, under a key of its own. */
export async function bulkJob(bench: Bench, request: BulkRequest): Promise<BulkJob> {
  const token = request.token ?? (await bench.token());
  const url = bench.stack.urls.gateway;
  return { keys: stockPairs, idempotencyKey: randomUUID(), ...request, token, url };
}

/** Streams of rows until their last answer, and on until every consumer has caught up. */
export async function bulkLoad(bench: Bench, request: BulkRequest): Promise<BulkLoad> {
  const job = await bulkJob(bench, request);
  const residents = new ResidentPeak(() => bench.stack.pids());
  residents.start();
  const before = bench.readCpu();
  const result = await runBulk(job).result;
  await bench.caughtUp();
  const span = spanBetween(before, bench.readCpu());
  await residents.stop();
  return { ...result, accepted: acceptedOf(result), span, peak: residents.peak };
}

export const acceptedOf = ({ streams }: BulkResult): number =>
  streams.reduce((sum, { counts }) => sum + counts.accepted, 0);

/** What was not accepted, or not as it should be, in words. */
export function bulkTroubles({ streams }: BulkResult): string {
  const troubles = streams.flatMap(({ counts, fault, isComplete, status, problem }) => [
    ...(status === 200 ? [] : [`HTTP ${status}`]),
    ...(['refused', 'invalid', 'pending', 'unknown'] as const).flatMap((outcome) =>
      counts[outcome] === 0 ? [] : [`${counts[outcome]} ${outcome}`],
    ),
    ...(fault === undefined ? [] : [fault]),
    ...(isComplete ? [] : ['incomplete']),
    ...(problem === undefined ? [] : [problem]),
  ]);
  return troubles.length === 0 ? 'all rows accepted, in order' : troubles.join(', ');
}

/** Rows that make new processes warm. */
const warmUpRows = 20_000;

/** The system as it is set up for volume, warm. */
export const warmBulkSystem = (bench: Bench): Promise<Rest> =>
  bench.bulkSystem(async () => {
    await runBulk(await bulkJob(bench, { streams: 2, rows: warmUpRows / 2 })).result;
  });
