import type { ConnectionView } from '@streamstock/dashboard-ui-status';
import type { BannerTone } from './banner';
import { backNotice, staleNotice } from './stale-notice';

export interface Moment {
  readonly connection: ConnectionView;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Changes that have come since the page was opened. */
  readonly changed: number;
  /** The zone in which times are shown; the person's own by default. */
  readonly zone?: string;
}

export interface StaleStory {
  readonly notice: { readonly tone: BannerTone; readonly text: string; readonly retry: boolean } | undefined;
  /** How many changes had come when people were told that numbers are not sure. */
  readonly changedBefore: number;
  /** Whether lists were read again, since the stream could not repeat all that they missed. */
  readonly readAgain: boolean;
  /** When numbers were live again; undefined while they are not, and if nobody had been told. */
  readonly backAt: number | undefined;
}

export const untold: StaleStory = {
  notice: undefined,
  changedBefore: 0,
  readAgain: false,
  backAt: undefined,
};

/** How long what was missed may take to come in, and how long "Live again" stands. Milliseconds. */
const catchingUp = 2_000;
const farewell = 8_000;

/** The story one moment on: told when numbers have not been sure for a while, and told again when they are. */
export function nextMoment(story: StaleStory, { connection, now, changed, zone }: Moment): StaleStory {
  const notice = staleNotice(connection, now, zone);
  if (notice !== undefined) {
    const readsAgain = connection.state === 'catching-up' && connection.of === 'lists';
    // A stream may stand for a moment before its lists are read again: that is still the same story.
    const goesOn = story.notice !== undefined && (story.backAt === undefined || readsAgain);
    return {
      notice,
      changedBefore: goesOn ? story.changedBefore : changed,
      readAgain: readsAgain || (goesOn && story.readAgain),
      backAt: undefined,
    };
  }
  if (story.notice === undefined || connection.state === 'signed-out') return untold;
  if (story.backAt === undefined && connection.state !== 'live') return story;
  const backAt = story.backAt ?? now;
  if (now - backAt > farewell) return untold;
  if (now - backAt > catchingUp) return story;
  const text = backNotice(changed - story.changedBefore, story.readAgain);
  return { ...story, notice: { tone: 'ok', text, retry: false }, backAt };
}
