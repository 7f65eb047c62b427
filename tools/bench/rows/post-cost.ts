import { postLoad } from '../loads/post-load';
import { beyondIdle, coresOf, sumOf } from '../measuring/cpu';
import { cpuParts } from '../report/texts';
import type { Row } from '../row';

export const postCost: Row = {
  name: 'post-cost',
  about: 'CPU of one POST /api/events over every process of the stack, idle time taken off',
  async run(bench) {
    const { idle } = await bench.wholeSystem();
    const { closed, half } = await postLoad(bench);
    const costs = [half, closed].map((load) => {
      const cpu = beyondIdle(load.span, idle);
      return { each: sumOf(cpu) / load.finished, beside: cpuParts(cpu, load.finished) };
    });
    const [atHalf, atFull] = costs;
    return [
      {
        what: 'half load',
        value: atHalf?.each ?? Number.NaN,
        unit: 'CPU ms/POST',
        goal: { atMost: 2, final: 1.3 },
        beside: atHalf?.beside ?? '',
      },
      {
        what: 'closed loop',
        value: atFull?.each ?? Number.NaN,
        unit: 'CPU ms/POST',
        beside: atFull?.beside ?? '',
      },
      {
        what: 'at rest',
        value: coresOf(sumOf(idle.used), idle),
        unit: 'cores',
        beside: cpuParts(idle.used, idle.ms),
      },
    ];
  },
};
