import { parseArgs } from 'node:util';
import { type ChainSizes, checkSizes, fullChain, smallChain, tinyChain } from './sizes';

export interface FillOptions {
  readonly sizes: ChainSizes;
  /** Prove afterwards that both sides agree. */
  readonly check: boolean;
}

export const fillUsage = `make bench ARGS="fill" fills the stack of the bench with a chain of stores and stops it:
  make bench ARGS="fill --size full"            100,000 products in 200 locations, 10 million movements (the default)
  make bench ARGS="fill --size small"           10,000 products, 1 million movements
  make bench ARGS="fill --size tiny"            500 products in 20 locations, 20,000 movements
  make bench ARGS="fill --products 5000 --locations 40 --movements 100000"
  make bench ARGS="fill --check"                prove afterwards that both sides agree
  make bench ARGS="--filled --only lists"       rows on what was filled`;

const named: Readonly<Record<string, ChainSizes>> = { full: fullChain, small: smallChain, tiny: tinyChain };

/** What follows `fill`; throws an Error with one sentence when it is wrong. */
export function parseFill(args: readonly string[]): FillOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: 'full' },
      products: { type: 'string' },
      locations: { type: 'string' },
      movements: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  const base = named[values.size];
  if (base === undefined) throw new Error(`--size is one of ${Object.keys(named).join(', ')}.\n${fillUsage}`);
  const sizes = {
    products: Number(values.products ?? base.products),
    locations: Number(values.locations ?? base.locations),
    movements: Number(values.movements ?? base.movements),
  };
  return { sizes: checkSizes(sizes), check: values.check };
}
