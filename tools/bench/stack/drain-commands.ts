import type { Bench } from '../bench';
import type { CommandRecord } from '../fixture/command-records';
import { type CpuSpan, spanBetween } from '../measuring/cpu';
import { until } from './until';

export interface Drained {
  /** Movements committed in the span. */
  readonly movements: number;
  /** From the end of the warm-up until everything is committed, answered and published. */
  readonly span: CpuSpan;
}

/** The first share of the work warms the new process up and is not measured. */
const warmShare = 0.25;

/** Fills the commands topic while the service is stopped, starts it, and measures how it works that off. */
export async function drainCommands(
  bench: Bench,
  records: readonly CommandRecord[],
  rowCount: number,
): Promise<Drained> {
  const { side, stack } = bench;
  await stack.stop('inventory-command');
  const before = await side.movementCount();
  const expected = (await side.answered()) + records.length;
  await side.broker.produce(records);
  const starting = stack.start('inventory-command', { env: bench.environment(0.001) });
  const warm = before + rowCount * warmShare;
  let first = before;
  await until(
    'the first commits',
    async () => {
      first = await side.movementCount();
      return first > warm;
    },
    { everyMs: 20 },
  );
  const begin = bench.readCpu();
  await starting;
  await side.finished(expected);
  const span = spanBetween(begin, bench.readCpu());
  return { movements: (await side.movementCount()) - first, span };
}
