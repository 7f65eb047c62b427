import { createRequire } from 'node:module';

/** What is used of a class that kafkajs keeps to itself. */
export interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(this: RequestQueue): void;
}

const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as {
  prototype: RequestQueue;
};

/** The methods that all connections share. */
export const requestQueue = prototype;

const checkAgainAfter = 10;

/**
 * kafkajs 2.2.4 re-arms a timer with a negative delay on every idle connection: a thousand wake-ups a second,
 * and a warning each time on current Node. A timer is needed only while requests wait for a throttle to end.
 */
export function calmRequestQueue(): void {
  requestQueue.scheduleCheckPendingRequests = function () {
    if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
    const wait = Math.max(this.throttledUntil - Date.now(), checkAgainAfter);
    this.throttleCheckTimeoutId = setTimeout(() => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    }, wait);
  };
}
