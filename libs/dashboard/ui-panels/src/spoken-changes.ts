import { DestroyRef, inject, type Signal, signal } from '@angular/core';
import { counted } from './number-text';

const every = 10_000;

/**
 * What a screen reader says of live changes, at most every 10 s: how many levels changed, and how things stand now. Call
 * in an injection context.
 */
export function spokenChanges(changed: Signal<number>, standing: Signal<string>): Signal<string> {
  const text = signal('');
  let told = changed();
  const timer = setInterval(() => {
    const since = changed() - told;
    told = changed();
    if (since > 0) text.set(`${counted(since, 'level')} changed. ${standing()}`);
  }, every);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
  });
  return text.asReadonly();
}
