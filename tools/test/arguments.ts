import { parseArgs } from 'node:util';

/** The tiers in the order they are reported. */
export const tiers = ['static', 'unit', 'service', 'system', 'browser'] as const;
export type Tier = (typeof tiers)[number];

export interface Options {
  readonly only: readonly Tier[];
  /** Use the test servers that run already, and leave them running. */
  readonly keepStack: boolean;
}

export const usage = `make test runs everything. To run a part:
  make test ARGS="--only unit,service"   tiers: ${tiers.join(', ')}
  make test ARGS="--keep-stack"          use the test servers that run, and leave them running`;

/** Reads the command line; throws an Error with one sentence when it is wrong. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, 'keep-stack': { type: 'boolean', default: false } },
  });
  const wanted = values.only?.split(',').map((name) => name.trim());
  const unknown = wanted?.filter((name) => !isTier(name)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no tier "${unknown.join('", "')}".\n${usage}`);
  return { only: tiers.filter((tier) => wanted?.includes(tier) ?? true), keepStack: values['keep-stack'] };
}

const isTier = (name: string): name is Tier => (tiers as readonly string[]).includes(name);

/** Whether the run starts the test stack, and so has to stop it. */
export const ownsStack = ({ only, keepStack }: Options): boolean =>
  !keepStack && (['service', 'system', 'browser'] as const).some((tier) => only.includes(tier));
