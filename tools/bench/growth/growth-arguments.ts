import { parseArgs } from 'node:util';
import { type Stage, stages } from './stages';

export interface GrowthOptions {
  readonly stages: readonly Stage[];
  /** Measured time of each load. */
  readonly seconds: number;
  /** Movements in bulk. */
  readonly movements: number;
}

export const growthUsage = `make bench-growth measures what growth costs, in about half an hour. Shorter:
  make bench-growth ARGS="--until 100k"         stages up to this one: ${stages.map(({ name }) => name).join(', ')}
  make bench-growth ARGS="--seconds 5"          measured time of each load (1 to 60)
  make bench-growth ARGS="--movements 20000"    movements in bulk`;

/** Throws an Error with one sentence when the command line is wrong. */
export function parseGrowth(args: readonly string[]): GrowthOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      until: { type: 'string', default: 'history' },
      seconds: { type: 'string', default: '10' },
      movements: { type: 'string', default: '60000' },
    },
  });
  const last = stages.findIndex(({ name }) => name === values.until);
  if (last === -1) throw new Error(`There is no stage "${values.until}".\n${growthUsage}`);
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 60) {
    throw new Error(`--seconds needs a whole number from 1 to 60.\n${growthUsage}`);
  }
  const movements = Number(values.movements);
  if (!Number.isInteger(movements) || movements < 1_000 || movements > 10_000_000) {
    throw new Error(`--movements needs a whole number from 1000 to 10000000.\n${growthUsage}`);
  }
  return { stages: stages.slice(0, last + 1), seconds, movements };
}
