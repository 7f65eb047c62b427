import { appendFileSync, writeFileSync } from 'node:fs';
import { keysOf } from '../chain/sizes';
import { type ListFigures, listFigures } from '../lists/list-figures';
import { allShapes } from '../lists/shapes';
import { filledSystem } from '../loads/filled-system';
import type { Measured, Row } from '../row';
import { inBench } from '../stack/bench-stack';

const plansFile = inBench('list-plans.txt');

export const lists: Row = {
  name: 'lists',
  about: 'each way to list and search on a filled stack: through the gateway, and its SQL beside SQL by hand',
  async run(bench) {
    const chain = await filledSystem(bench);
    const { match } = bench.options;
    const shapes = allShapes(chain).filter(({ name }) => name.includes(match));
    writeFileSync(plansFile, '');
    const measured: Measured[] = [
      { what: 'stock keys', value: keysOf(chain.sizes), unit: 'keys', beside: `plans in ${plansFile}` },
    ];
    let different = 0;
    for await (const figures of listFigures(bench, shapes)) {
      const row = rowOf(figures);
      measured.push(row);
      different += figures.differing;
      appendFileSync(plansFile, `${figures.plans}\n\n# ${row.value.toFixed(2)} ×; ${row.beside ?? ''}\n\n\n`);
    }
    measured.push({
      what: 'answers that differ from those by hand',
      value: different,
      unit: 'answers',
      goal: { atMost: 0 },
    });
    return measured;
  },
};

const rowOf = ({ name, gateway, service, hand, differing, failures }: ListFigures): Measured => ({
  what: name,
  value: service.p50 / hand.p50,
  unit: '× by hand',
  goal: { atMost: 1.5 },
  beside: [
    `SQL p50 ${ms(service.p50)}, p95 ${ms(service.p95)}; by hand ${ms(hand.p50)}, ${ms(hand.p95)}`,
    `gateway p50 ${ms(gateway.p50)}, p95 ${ms(gateway.p95)} ms`,
    ...failures.map((failure) => failure.slice(0, 120)),
    ...(differing === 0 ? [] : [`${differing} differ`]),
  ].join('; '),
});

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
