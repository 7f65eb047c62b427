import type { Fetch } from '@streamstock/dashboard-data-access-api';
import type { Surroundings } from '../live-stock';

/** Surroundings that run on timers alone, so that a spec with fake timers is in charge of time. */
export const timedSurroundings = (fetch: Fetch): Surroundings => ({
  fetch,
  now: () => Date.now(),
  random: () => 0.5,
  online: () => true,
  schedule: (flush) => setTimeout(flush, 16),
  pause: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
});
