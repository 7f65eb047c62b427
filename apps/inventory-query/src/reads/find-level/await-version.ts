import { pause } from '@streamstock/server-kit-database';
import type { LevelArrivals } from '../../level-cache/level-arrivals';
import type { LevelKey, LevelRow } from '../../model/level-row';

export interface AwaitedLevel {
  readonly key: LevelKey;
  readonly minVersion: number;
  readonly withinMs: number;
  readonly arrivals: LevelArrivals;
  /** The row as stored, for levels that another replica projects. */
  readonly read: () => Promise<LevelRow | undefined>;
}

const firstPauseMs = 20;
const longestPauseMs = 250;

/** The row as soon as it has the version; undefined when it does not in time. */
export async function awaitVersion(awaited: AwaitedLevel): Promise<LevelRow | undefined> {
  const { key, minVersion, withinMs, arrivals, read } = awaited;
  const arrived = new AbortController();
  const ended = AbortSignal.any([AbortSignal.timeout(withinMs), arrived.signal]);
  const seen: { row?: LevelRow } = {};
  const stop = arrivals.listen(key, (row) => {
    if (row.version < minVersion) return;
    seen.row = row;
    arrived.abort();
  });
  try {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const stored = seen.row ?? (await read());
      if (stored !== undefined && stored.version >= minVersion) return stored;
      if (ended.aborted) return seen.row;
      await pause(pauseMs, ended);
    }
  } finally {
    stop();
  }
}
