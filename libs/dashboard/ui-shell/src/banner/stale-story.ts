import type { ConnectionView } from '@streamstock/dashboard-ui-status';
import type { BannerTone } from './banner';
import { backNotice, staleNotice } from './stale-notice';

export interface Moment {
  readonly connection: ConnectionView;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Changes that have come since the page was opened. */
  readonly changed: number;
}

export interface StaleStory {
  readonly notice: { readonly tone: BannerTone; readonly text: string; readonly retry: boolean } | undefined;
  /** How many changes had come when people were told that numbers are not sure. */
  readonly changedBefore: number;
  /** When numbers were live again; undefined while they are not, and if nobody had been told. */
  readonly backAt: number | undefined;
}

export const untold: StaleStory = { notice: undefined, changedBefore: 0, backAt: undefined };

/** How long what was missed may take to come in, and how long "Live again" stands. Milliseconds. */
const catchingUp = 2_000;
const farewell = 8_000;

/** The story one moment on: told when numbers have not been sure for a while, and told again when they are. */
export function nextMoment(story: StaleStory, { connection, now, changed }: Moment): StaleStory {
  const notice = staleNotice(connection, now);
  if (notice !== undefined) {
    const goesOn = story.notice !== undefined && story.backAt === undefined;
    return { notice, changedBefore: goesOn ? story.changedBefore : changed, backAt: undefined };
  }
  if (story.notice === undefined || connection.state === 'signed-out') return untold;
  if (story.backAt === undefined && connection.state !== 'live') return story;
  const backAt = story.backAt ?? now;
  if (now - backAt > farewell) return untold;
  if (now - backAt > catchingUp) return story;
  const text = backNotice(changed - story.changedBefore);
  return { notice: { tone: 'ok', text, retry: false }, changedBefore: story.changedBefore, backAt };
}
