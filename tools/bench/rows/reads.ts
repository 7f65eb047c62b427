import { join } from 'node:path';
import type { Bench } from '../bench';
import { locationIds, productIds } from '../fixture/world';
import { beyondIdle, sumOf } from '../measuring/cpu';
import { latencyOf } from '../measuring/latency';
import { besideText, cpuParts, failureText } from '../report/texts';
import { type Measured, ratio, type Row } from '../row';
import { startSideProcess } from '../stack/side-process';

const clients = 50;
const routes = {
  'GET /api/stock/:l/:p': locationIds.flatMap((locationId) =>
    productIds.map((productId) => `/api/stock/${locationId}/${productId}`),
  ),
  'GET /api/products/:id': productIds.map((productId) => `/api/products/${productId}`),
};

export const reads: Row = {
  name: 'reads',
  about: 'single reads through the gateway, beside a bare Fastify route that answers from memory',
  async run(bench) {
    await bench.wholeSystem();
    const bare = await bareFastify(bench);
    const measured: Measured[] = [{ what: 'bare Fastify', value: bare, unit: 'requests/s' }];
    for (const [route, paths] of Object.entries(routes))
      measured.push(...(await readsOf(bench, route, paths, bare)));
    return measured;
  },
};

async function bareFastify(bench: Bench): Promise<number> {
  const peer = await startSideProcess(join(import.meta.dirname, '..', 'peers', 'bare-fastify.ts'));
  try {
    const requests = { kind: 'reads', paths: routes['GET /api/stock/:l/:p'] } as const;
    return (await bench.load({ requests, clients, url: peer.url })).perSecond;
  } finally {
    peer.close();
  }
}

async function readsOf(bench: Bench, route: string, paths: string[], bare: number): Promise<Measured[]> {
  const { idle } = await bench.wholeSystem();
  const requests = { kind: 'reads', paths } as const;
  const closed = await bench.load({ requests, clients });
  const half = await bench.load({ requests, clients, perSecond: closed.perSecond / 2 });
  const cpu = beyondIdle(half.span, idle);
  const atFull = beyondIdle(closed.span, idle);
  return [
    {
      what: `${route}, closed loop`,
      value: closed.perSecond,
      unit: 'requests/s',
      beside: `${failureText(closed.failures)}; ${besideText(closed)}`,
    },
    {
      what: `${route}, of bare Fastify`,
      value: ratio(closed.perSecond, bare),
      unit: '×',
      goal: { atLeast: 0.25 },
    },
    {
      what: `${route}, half load`,
      value: sumOf(cpu) / half.finished,
      unit: 'CPU ms/GET',
      goal: { atMost: 0.6, final: 0.45 },
      beside: cpuParts(cpu, half.finished),
    },
    { what: `${route}, closed loop`, value: sumOf(atFull) / closed.finished, unit: 'CPU ms/GET' },
    { what: `${route}, half load, p99`, value: latencyOf(half.latencies).p99, unit: 'ms' },
  ];
}
