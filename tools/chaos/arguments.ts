import { parseArgs } from 'node:util';
import { scenarios } from './scenarios';
import type { Scenario } from './scenarios/scenario';

export interface Options {
  readonly chosen: readonly Scenario[];
  /** Shortest load of each scenario. */
  readonly seconds: number;
  /** File for the results as JSON. */
  readonly json: string | undefined;
  readonly keepStack: boolean;
}

export const usage = `make chaos runs every scenario. To run a part:
  make chaos ARGS="--only kafka-kill,command"   scenarios by name or by the beginning of it
  make chaos ARGS="--duration 20"               longer load, in seconds per scenario
  make chaos ARGS="--json chaos.json"           results as JSON
  make chaos ARGS="--keep-stack"                leave the stack running`;

/** Throws an Error with one sentence and the usage when the line is wrong. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      duration: { type: 'string', default: '6' },
      json: { type: 'string' },
      'keep-stack': { type: 'boolean', default: false },
    },
  });
  const seconds = Number(values.duration);
  if (!(seconds >= 0 && seconds <= 600)) throw new Error(`--duration is 0 to 600 seconds.\n${usage}`);
  return { chosen: chosenBy(values.only), seconds, json: values.json, keepStack: values['keep-stack'] };
}

function chosenBy(only: string | undefined): readonly Scenario[] {
  if (only === undefined) return scenarios;
  const wanted = only.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !scenarios.some((scenario) => scenario.name.startsWith(name)));
  if (unknown !== undefined) {
    const known = scenarios.map(({ name }) => name).join(', ');
    throw new Error(`There is no scenario "${unknown}"; there are ${known}.\n${usage}`);
  }
  return scenarios.filter(({ name }) => wanted.some((each) => name.startsWith(each)));
}
