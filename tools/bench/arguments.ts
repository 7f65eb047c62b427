import { parseArgs } from 'node:util';

export interface Options {
  /** Names of rows; empty is all. */
  readonly only: readonly string[];
  /** Measured time of one load. */
  readonly seconds: number;
  /** Requests per second of the POST rows instead of half the maximum, to compare two builds under the same load. */
  readonly rate: number | undefined;
  /** Movements that the command service is given at once. */
  readonly movements: number;
  /** A tenth of the load, on less. */
  readonly isQuick: boolean;
  /** Rows of the one connection of the row `million`. */
  readonly rows: number;
  /** Of the row `lists` only what has this in its name. */
  readonly match: string;
  /** Use the data of the last `fill` instead of empty servers. */
  readonly filled: boolean;
  /** Where the JSON goes, besides its usual place. */
  readonly json: string | undefined;
  /** Leave the stack running afterwards. */
  readonly keep: boolean;
  /** Have the services write CPU profiles when they stop; it makes them slower. */
  readonly cpuProf: boolean;
}

export const usage = `make bench measures everything, in about a quarter of an hour. Shorter:
  make bench ARGS="--quick"                     a tenth of the load, to see that it works
  make bench ARGS="--only command-volume,post"  some rows
  make bench ARGS="--seconds 20"                measured time of each load (1 to 120)
  make bench ARGS="--rate 200"                  POST at this rate instead of half the maximum
  make bench ARGS="--only million"              a million rows on one connection (--rows); only on request
  make bench ARGS="--filled --only lists"       on the data of the last fill: make bench ARGS="fill --help"
  make bench ARGS="--only lists --match stock"  some of the lists
  make bench ARGS="--json result.json"          a copy of the JSON
  make bench ARGS="--cpu-prof"                  CPU profiles of the services in .local/bench/profiles
  make bench ARGS="--keep"                      leave the stack running afterwards`;

/** Reads the command line; throws an Error with one sentence when it is wrong. */
export function parseOptions(args: readonly string[], rowNames: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      rate: { type: 'string' },
      rows: { type: 'string' },
      match: { type: 'string', default: '' },
      filled: { type: 'boolean', default: false },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      'cpu-prof': { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',').map((name) => name.trim()) ?? [];
  const unknown = only.filter((name) => !rowNames.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no row "${unknown.join('", "')}"; the rows are ${rowNames.join(', ')}.\n${usage}`,
    );
  }
  const seconds = Number(values.seconds ?? (values.quick ? 3 : 10));
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 120) {
    throw new Error(`--seconds needs a whole number from 1 to 120.\n${usage}`);
  }
  const rate = values.rate === undefined ? undefined : Number(values.rate);
  if (rate !== undefined && !(rate >= 1 && rate <= 10_000)) {
    throw new Error(`--rate needs a number from 1 to 10000.\n${usage}`);
  }
  const lines = Number(values.rows ?? (values.quick ? 20_000 : 1_000_000));
  if (!Number.isInteger(lines) || lines < 1_000 || lines > 100_000_000) {
    throw new Error(`--rows needs a whole number from 1000 to 100000000.\n${usage}`);
  }
  const movements = values.quick ? 6_000 : 120_000;
  return {
    only,
    seconds,
    rate,
    movements,
    isQuick: values.quick,
    rows: lines,
    match: values.match,
    filled: values.filled,
    json: values.json,
    keep: values.keep,
    cpuProf: values['cpu-prof'],
  };
}
