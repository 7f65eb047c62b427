import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { inBench } from '../stack/bench-stack';

const file = inBench('chain.json');

const schema = z.object({
  sizes: z.object({ products: z.int(), locations: z.int(), movements: z.int() }),
  timeline: z.object({ opened: z.string(), from: z.string(), to: z.string() }),
});
/** What a bench stack was filled with; it lies beside the data and goes with them. */
export type FilledChain = z.infer<typeof schema>;

export function noteFilled(chain: FilledChain & Readonly<Record<string, unknown>>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(chain, null, 2)}\n`);
}

/** Undefined where the stack has not been filled. */
export const filledChain = (): FilledChain | undefined =>
  existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
