import { DestroyRef, inject, InjectionToken, type Signal, signal } from '@angular/core';

const tick = 1_000;

/** The time in milliseconds since 1970, moving once a second: for ages and countdowns. */
export const CLOCK = new InjectionToken<Signal<number>>('clock', {
  providedIn: 'root',
  factory: () => {
    const now = signal(Date.now());
    const timer = setInterval(() => {
      now.set(Date.now());
    }, tick);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    return now;
  },
});
