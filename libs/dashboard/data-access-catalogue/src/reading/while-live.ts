import { DestroyRef, DOCUMENT, effect, inject, untracked } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { LiveLevels } from '@streamstock/dashboard-data-access-live';

export interface LiveRefresh {
  /** Milliseconds from the first change until it is asked again; changes in between are answered together. */
  readonly soon: number;
  /** Milliseconds after which it is asked again without a change, for what the stream does not carry. */
  readonly anyway: number;
  /** Which changes count; all by default. */
  readonly concerns?: (level: StockLevel) => boolean;
}

/**
 * Calls `refresh` when levels change, when changes may have been missed, and every now and then; a page that nobody looks
 * at waits until somebody does. What was missed counts as read when the promise that `refresh` returns is settled. Call in
 * an injection context.
 */
export function whileLive(refresh: () => unknown, { soon, anyway, concerns }: LiveRefresh): void {
  const live = inject(LiveLevels);
  const page = inject(DOCUMENT);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let caughtUp: (() => void) | undefined;
  const within = (milliseconds: number): void => {
    const at = Date.now() + milliseconds;
    if (at >= due) return;
    due = at;
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
  const run = (): void => {
    due = Number.POSITIVE_INFINITY;
    if (page.hidden) return;
    const done = caughtUp;
    caughtUp = undefined;
    void Promise.resolve(refresh()).finally(done);
    within(anyway);
  };
  const onShown = (): void => {
    if (!page.hidden) within(0);
  };
  const stopListening = live.onLevels((levels) => {
    if (concerns === undefined || levels.some(concerns)) within(soon);
  });
  const resetsBefore = live.resets();
  effect(() => {
    if (live.resets() === resetsBefore) return;
    untracked(() => {
      caughtUp ??= live.catchUp();
      within(0);
    });
  });
  page.addEventListener('visibilitychange', onShown);
  within(anyway);
  inject(DestroyRef).onDestroy(() => {
    clearTimeout(timer);
    caughtUp?.();
    stopListening();
    page.removeEventListener('visibilitychange', onShown);
  });
}
