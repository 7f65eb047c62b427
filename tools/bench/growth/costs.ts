import type { Bench, LoadJob } from '../bench';
import { chainTenant, locationIdOf, productIdOf, tradingKeys } from '../chain/chain';
import type { ChainSizes } from '../chain/sizes';
import type { StockPair } from '../load/job';
import { bulkLoad, bulkTroubles, warmBulkSystem } from '../loads/bulk-load';
import { beyondIdle, type CpuSpan, sumOf } from '../measuring/cpu';
import { cpuParts, failureText } from '../report/texts';

/** CPU of all processes for one operation. */
export interface Cost {
  readonly what: string;
  readonly cpuMs: number;
  readonly beside: string;
}

const mostKeys = 200_000;
const hotKeys = 1_000;

/** What each operation costs on a stack that holds a chain of these sizes. */
export async function costsOf(bench: Bench, sizes: ChainSizes, movements: number): Promise<Cost[]> {
  const { idle } = await warmBulkSystem(bench);
  const token = await bench.token(chainTenant);
  const keys = tradingKeys(sizes, mostKeys);
  const costs: Cost[] = [];
  const load = await bulkLoad(bench, { token, keys, streams: 3, rows: Math.ceil(movements / 3) });
  const cpu = beyondIdle(load.span, idle);
  costs.push({
    what: 'movement in bulk',
    cpuMs: sumOf(cpu) / load.accepted,
    beside: `${bulkTroubles(load)}; ${cpuParts(cpu, load.accepted)}`,
  });
  for (const [what, job] of Object.entries(operations(sizes, keys))) {
    costs.push(await costOf(bench, idle, what, { ...job, token }));
    await bench.caughtUp();
  }
  return costs;
}

async function costOf(bench: Bench, idle: CpuSpan, what: string, job: LoadJob): Promise<Cost> {
  const load = await bench.load(job);
  const cpu = beyondIdle(load.span, idle);
  return {
    what,
    cpuMs: sumOf(cpu) / load.finished,
    beside: `${failureText(load.failures)}; ${cpuParts(cpu, load.finished)}`,
  };
}

/** At rates that leave the machine room, the same at every size. */
function operations(sizes: ChainSizes, keys: readonly StockPair[]): Readonly<Record<string, LoadJob>> {
  const reads = (perSecond: number, paths: readonly string[]): LoadJob => ({
    requests: { kind: 'reads', paths },
    clients: 20,
    perSecond,
  });
  const levels = keys.map(([productId, locationId]) => `/api/stock/${locationId}/${productId}`);
  const numbers = Array.from({ length: 2_000 }, (_, index) => 1 + ((index * 7_919) % sizes.products));
  const places = Array.from({ length: sizes.locations }, (_, index) => locationIdOf(index + 1));
  return {
    'movement by POST': {
      requests: { kind: 'movements', keys, types: ['SALE', 'RESTOCK'] },
      clients: 20,
      perSecond: 100,
    },
    'level, one of 1,000': reads(400, levels.slice(0, hotKeys)),
    'level, any': reads(400, levels),
    'product, any': reads(
      200,
      numbers.map((number) => `/api/products/${productIdOf(number)}`),
    ),
    'page of products': reads(40, ['/api/products?limit=50&sort=name', '/api/products?limit=50&sort=-name']),
    search: reads(
      40,
      ['org', 'nor', 'alp', 'sum', 'gol'].map((word) => `/api/products?search=${word}&limit=5`),
    ),
    'page of low stock': reads(
      40,
      places.map((id) => `/api/stock?locationId=${id}&status=low&limit=20`),
    ),
    'page of movements': reads(40, [
      '/api/events?limit=50',
      ...places.map((id) => `/api/events?limit=50&locationId=${id}`),
    ]),
    metrics: reads(40, ['/api/metrics', ...places.map((id) => `/api/metrics?locationId=${id}`)]),
  };
}
