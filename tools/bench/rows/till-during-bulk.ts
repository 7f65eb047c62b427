import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../bench';
import { randomSales } from '../fixture/world';
import { runBulk } from '../load/bulk/run-bulk';
import { acceptedOf, bulkJob, bulkTroubles, warmBulkSystem } from '../loads/bulk-load';
import { latencyOf } from '../measuring/latency';
import { failureText } from '../report/texts';
import type { Row } from '../row';
import { bulkStreams } from './bulk';

/** Enough for a p99 of some minutes of trade in a shop; the bulk streams are what keeps the system busy. */
const tills = { clients: 8, perSecond: 20 };
/** Until the streams run as fast as they get. */
const rampMs = 3_000;
const mostRows = 100_000_000;

export const tillDuringBulk: Row = {
  name: 'till-during-bulk',
  about: 'POST /api/events of a few tills, alone and while streams of rows are carried out',
  async run(bench) {
    await warmBulkSystem(bench);
    const seconds = 3 * bench.options.seconds;
    const alone = await bench.load({ requests: randomSales, ...tills, seconds });
    const { during, bulk } = await whileStreaming(bench, seconds);
    await bench.caughtUp();
    const latency = latencyOf(during.latencies);
    const quiet = latencyOf(alone.latencies);
    return [
      {
        what: 'p50',
        value: latency.p50,
        unit: 'ms',
        beside: `alone ${quiet.p50.toFixed(1)} ms; ${failureText(during.failures)}`,
      },
      {
        what: 'p99',
        value: latency.p99,
        unit: 'ms',
        goal: { atMost: 300 },
        beside: `alone ${quiet.p99.toFixed(1)} ms; ${latency.count} sales, most ${latency.max.toFixed(0)} ms`,
      },
      {
        what: 'rows accepted meanwhile',
        value: (acceptedOf(bulk) * 1_000) / bulk.ms,
        unit: 'movements/s',
        beside: bulkTroubles(bulk),
      },
    ];
  },
};

async function whileStreaming(bench: Bench, seconds: number) {
  // They go on a little longer than the tills are measured.
  const job = await bulkJob(bench, { streams: bulkStreams, rows: mostRows, seconds: seconds + 15 });
  const streaming = runBulk(job);
  await pause(rampMs);
  const during = await bench.load({ requests: randomSales, ...tills, seconds });
  return { during, bulk: await streaming.result };
}
