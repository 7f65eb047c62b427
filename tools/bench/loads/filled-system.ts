import type { Bench } from '../bench';
import { type FilledChain, filledChain } from '../chain/filled-chain';
import { fillStack } from '../chain/run-fill';
import { smallChain, tinyChain } from '../chain/sizes';

/** The whole system on a stack with a chain of stores; where it was not filled before, with the small one. */
export async function filledSystem(bench: Bench): Promise<FilledChain> {
  if (filledChain() === undefined) {
    await bench.serversOnly();
    const sizes = bench.options.isQuick ? tinyChain : smallChain;
    await fillStack(bench.stack, { sizes, check: false });
  }
  await bench.wholeSystem();
  const chain = filledChain();
  if (chain === undefined) throw new Error('the stack was not filled');
  return chain;
}
