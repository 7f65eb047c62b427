import { DestroyRef, inject, type Signal, signal } from '@angular/core';
import { LiveLevels } from '@streamstock/dashboard-data-access-live';
import { counted } from '@streamstock/dashboard-ui-panels';

const every = 10_000;

/** What a screen reader says of changes, at most every 10 s. */
export function spokenSummary(): Signal<string> {
  const live = inject(LiveLevels);
  const text = signal('');
  let told = live.changed();
  const timer = setInterval(() => {
    const changed = live.changed() - told;
    told = live.changed();
    if (changed > 0) text.set(`${counted(changed, 'level')} changed.`);
  }, every);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
  });
  return text.asReadonly();
}
