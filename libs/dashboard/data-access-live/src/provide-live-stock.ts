import { DestroyRef, inject, InjectionToken } from '@angular/core';
import { nextFrame } from './levels/merged-changes';
import { LiveStock } from './live-stock';

const rereadEvery = 60_000;

/**
 * The one `LiveStock` of the page, opened on first use and closed with the application. The stream carries levels
 * only, so the products are read again every minute while the page is looked at: new ones appear, and levels are read again
 * where the totals say that one was missed.
 */
export const LIVE_STOCK = new InjectionToken<LiveStock>('live stock', {
  providedIn: 'root',
  factory: () => {
    const live = new LiveStock({
      fetch: (url, init) => fetch(url, init),
      now: () => Date.now(),
      random: () => Math.random(),
      online: () => navigator.onLine,
      schedule: nextFrame,
      pause: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    });
    const gone = new AbortController();
    const reconnect = (): void => {
      live.reconnectNow();
    };
    addEventListener('online', reconnect, { signal: gone.signal });
    document.addEventListener('visibilitychange', reconnect, { signal: gone.signal });
    const reread = setInterval(() => {
      if (!document.hidden) void live.refresh('doubtful');
    }, rereadEvery);
    inject(DestroyRef).onDestroy(() => {
      gone.abort();
      clearInterval(reread);
      live.close();
    });
    live.open();
    return live;
  },
});
