import type { Arguments } from '../arguments';
import { print } from '../processes/print';
import { profileNamed } from '../profile';
import { Stack } from '../stack';
import { StackError } from '../stack-error';

export const seedCommand = ({ flags }: Arguments): Promise<void> =>
  seed(new Stack(profileNamed(flags.profile)));

/** Fills the demo tenant through the public API; a second time changes nothing. */
export async function seed(stack: Stack): Promise<void> {
  const begin = performance.now();
  const { code, output } = await stack.job('simulator', ['seed']);
  if (code !== 0) throw new StackError(`The sample data was not accepted:\n${output}`);
  print(`  ${'sample data'.padEnd(20)} there after ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}
