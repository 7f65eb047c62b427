import { postLoad } from '../loads/post-load';
import { latencyOf } from '../measuring/latency';
import { roundTrip } from '../peers/round-trip';
import { besideText, failureText } from '../report/texts';
import type { Row } from '../row';

export const post: Row = {
  name: 'post',
  about: 'POST /api/events until the answer with the real outcome, 50 clients',
  async run(bench) {
    const { closed, half } = await postLoad(bench);
    const least = await roundTrip(bench);
    const latency = latencyOf(half.latencies);
    const beside = (raw: number) => `Kafka round trip + commit ${raw.toFixed(1)} ms`;
    return [
      {
        what: 'closed loop',
        value: closed.perSecond,
        unit: 'requests/s',
        beside: `${failureText(closed.failures)}; ${besideText(closed)}`,
      },
      { what: 'closed loop, p50', value: latencyOf(closed.latencies).p50, unit: 'ms' },
      {
        what: 'half load',
        value: half.perSecond,
        unit: 'requests/s',
        beside: `${failureText(half.failures)}; ${besideText(half)}`,
      },
      {
        what: 'half load, p50',
        value: latency.p50,
        unit: 'ms',
        goal: { atMost: 15 },
        beside: beside(least.p50),
      },
      {
        what: 'half load, p99',
        value: latency.p99,
        unit: 'ms',
        goal: { atMost: 60 },
        beside: beside(least.p99),
      },
    ];
  },
};
