import type { Bench } from '../bench';
import { movementRow, movementsRecord } from '../fixture/command-records';
import { locationIds, productIds } from '../fixture/world';
import { until } from './until';

const service = 'inventory-command';

/** Ends the command service, starts it at once, and takes the seconds until it has committed a command that came later. */
export async function restartUntilConsuming(bench: Bench, how: 'kill' | 'stop'): Promise<number> {
  const { side, stack } = bench;
  const begin = performance.now();
  await stack[how](service);
  const before = await side.movementCount();
  const starting = stack.start(service, { env: bench.environment() });
  await side.broker.produce([
    movementsRecord([movementRow('SALE', productIds[0] ?? '', locationIds[0] ?? '', 1)]),
  ]);
  await until('a command to be carried out', async () => (await side.movementCount()) > before, {
    everyMs: 20,
  });
  const seconds = (performance.now() - begin) / 1_000;
  await starting;
  return seconds;
}
