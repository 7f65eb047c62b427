import type { JobContext } from '@streamstock/server-kit-service';
import type { Beside } from '../filling/beside';
import type { Watch } from '../filling/watch';
import { patiently } from '../patiently';
import { Obstacle } from './obstacle';
import { swap, type SwapOptions } from './swap';

/** Tries the swap whenever it is near enough, until it succeeds. */
export async function takeOver(
  watch: Watch,
  options: Omit<SwapOptions, 'positions' | 'beforeCommit'>,
  { leftOut, makeMonths, expectsMissingTables }: Beside,
  context: JobContext<unknown>,
): Promise<void> {
  const { progress } = context;
  let told: string | undefined;
  for (;;) {
    const positions = await watch.near('takes over');
    const beforeCommit = (): void => {
      expectsMissingTables(true);
    };
    const outcome = await swap({ ...options, positions, beforeCommit });
    if (!(outcome instanceof Obstacle)) {
      const [reads, writes] = [outcome.readsWaitedMs.toFixed(0), outcome.writesWaitedMs.toFixed(0)];
      progress.note(
        `the new tables serve; questions waited for ${reads} ms, projections for ${writes} ms; ` +
          `${String(leftOut.count)} facts were left out`,
      );
      return;
    }
    expectsMissingTables(false);
    if (outcome.message !== told) progress.note(`the swap waits: ${outcome.message}`);
    told = outcome.message;
    await patiently(makeMonths, context);
    await watch.wait();
  }
}
