import { pause } from '@streamstock/server-kit-database';

export interface Versioned {
  readonly version: number;
}

/** Something that is waited for until it has a version. */
export interface Awaited<Row extends Versioned> {
  readonly minVersion: number;
  /** Calls back for each row that this process projects, until the returned function is called. */
  readonly listen: (listener: (row: Row) => void) => () => void;
  /** The row as stored, for those that another replica projects. */
  readonly read: () => Promise<Row | undefined>;
}

const firstPauseMs = 20;
const longestPauseMs = 250;

/** The row as soon as it has the version; undefined when it does not within so many milliseconds. */
export async function awaitVersion<Row extends Versioned>(
  { minVersion, listen, read }: Awaited<Row>,
  withinMs: number,
): Promise<Row | undefined> {
  const arrived = new AbortController();
  const ended = AbortSignal.any([AbortSignal.timeout(withinMs), arrived.signal]);
  const seen: { row?: Row } = {};
  const stop = listen((row) => {
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
