import type { Measured } from '../row';
import type { Cost } from './costs';

/** Each cost, and how many times what it was on the smallest stack; no number where it was too little to measure there. */
export const growthOf = (costs: readonly Cost[], smallest: readonly Cost[]): Measured[] =>
  costs.map(({ what, cpuMs, beside }) => {
    const first = smallest.find((cost) => cost.what === what)?.cpuMs ?? Number.NaN;
    return {
      what: `${what} (${cpuMs.toFixed(3)} CPU ms)`,
      value: cpuMs / first,
      unit: '× the smallest',
      goal: { atMost: 1.3 },
      beside,
    };
  });
