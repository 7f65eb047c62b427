import { print } from '../processes/print';
import type { Stack } from '../stack';

/** Runs `work`; Ctrl-C in the meantime stops what it has started and ends the command. */
export async function whileInterruptible(stack: Stack, work: () => Promise<void>): Promise<void> {
  let stopping: Promise<never> | undefined;
  const interrupted = () => {
    print('\nInterrupted: stopping what this command has started.');
    stopping ??= stack.stopStarted().then(() => process.exit(130));
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  try {
    await work();
  } catch (error) {
    // What fails after Ctrl-C fails because of it.
    await stopping;
    throw error;
  } finally {
    await stopping;
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}
