import type { Stack } from '@streamstock/local-stack';

/** Ctrl-C leaves nothing running behind. */
export function stopOnSignal(stack: Stack): void {
  const stopNow = (): void => void stack.down().finally(() => process.exit(130));
  process.once('SIGINT', stopNow).once('SIGTERM', stopNow);
}
