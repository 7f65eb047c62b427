import type { Schedule } from '../levels/merged-changes';

/** A frame on timers, so that a spec with fake timers is in charge of it. */
export const nextTick: Schedule = (flush) => setTimeout(flush, 16);
