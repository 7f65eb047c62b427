import { bulkLoad, bulkTroubles, warmBulkSystem } from '../loads/bulk-load';
import { beyondIdle, sumOf } from '../measuring/cpu';
import { besideBulk, cpuParts } from '../report/texts';
import { memoryRows } from '../report/memory-rows';
import type { Row } from '../row';

export const bulkStreams = 3;

export const bulk: Row = {
  name: 'bulk',
  about: 'NDJSON streams to POST /api/stock/movements until every consumer of every service has caught up',
  async run(bench) {
    const { idle } = await warmBulkSystem(bench);
    const rows = Math.ceil(bench.options.movements / bulkStreams);
    const load = await bulkLoad(bench, { streams: bulkStreams, rows });
    const cpu = beyondIdle(load.span, idle);
    const perSecond = (ms: number) => (load.accepted * 1_000) / ms;
    return [
      {
        what: `${bulkStreams} streams, until all have caught up`,
        value: perSecond(load.span.ms),
        unit: 'movements/s',
        goal: { atLeast: 3_500, final: 6_000 },
        beside: bulkTroubles(load),
      },
      {
        what: 'until the last answer',
        value: perSecond(load.ms),
        unit: 'movements/s',
        beside: besideBulk(load),
      },
      {
        what: 'all processes',
        value: sumOf(cpu) / load.accepted,
        unit: 'CPU ms/movement',
        goal: { atMost: 0.5, final: 0.33 },
        beside: cpuParts(cpu, load.accepted),
      },
      ...memoryRows(load.peak),
    ];
  },
};
