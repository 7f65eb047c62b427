import { randomSales } from '../fixture/world';
import { postLoad } from '../loads/post-load';
import { latencyOf } from '../measuring/latency';
import { besideText } from '../report/texts';
import type { Row } from '../row';

export const stream: Row = {
  name: 'stream',
  about: 'from POST /api/events to the level on an open live stream, at half load',
  async run(bench) {
    const { closed } = await postLoad(bench);
    const perSecond = bench.options.rate ?? closed.perSecond / 2;
    const load = await bench.load({ requests: randomSales, clients: 50, perSecond, stream: true });
    await bench.caughtUp();
    const latency = latencyOf(load.streamLatencies);
    return [
      {
        what: 'half load, p50',
        value: latency.p50,
        unit: 'ms',
        goal: { atMost: 30 },
        beside: `answers p50 ${latencyOf(load.latencies).p50.toFixed(1)} ms; ${besideText(load)}`,
      },
      { what: 'half load, p99', value: latency.p99, unit: 'ms', goal: { atMost: 120 } },
      {
        what: 'accepted, never seen',
        value: load.streamMissing,
        unit: 'changes',
        goal: { atMost: 0 },
        beside: `${latency.count} seen`,
      },
    ];
  },
};
