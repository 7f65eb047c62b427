import { type ConnectionView, timeOfDay } from '@streamstock/dashboard-ui-status';

/** A gap shorter than this is bridged without a word; the chip in the bar shows it. Milliseconds. */
const bridged = 10_000;

export interface StaleNotice {
  readonly tone: 'low' | 'out';
  readonly text: string;
  /** Whether trying at once can help. */
  readonly retry: boolean;
}

/**
 * What to say over the page when its numbers have not been sure for ten seconds, times in a zone; undefined while there is
 * no need.
 */
export function staleNotice(connection: ConnectionView, now: number, zone?: string): StaleNotice | undefined {
  if (connection.state === 'live' || connection.state === 'signed-out') return undefined;
  if (now - connection.since < bridged) return undefined;
  const since = timeOfDay(connection.since, zone);
  switch (connection.state) {
    case 'delayed':
      return { tone: 'low', text: `Changes have been arriving late since ${since}.`, retry: false };
    case 'catching-up':
      return { tone: 'low', text: `Live again. What has changed since ${since} is coming in.`, retry: false };
    case 'connecting':
      return { tone: 'low', text: 'Live changes are not coming in yet.', retry: true };
    case 'reconnecting':
    case 'offline':
      return {
        tone: 'out',
        text: `No live changes since ${since}. Numbers may be out of date.`,
        retry: true,
      };
  }
}

/** What to say when numbers are live again: how many changes came meanwhile, and whether lists were read again for more. */
export function backNotice(changes: number, readAgain: boolean): string {
  if (changes === 0)
    return readAgain ? 'Live again. Everything was read again.' : 'Live again. Nothing had changed.';
  return `Live again. Refreshed, ${changes.toLocaleString()} ${changes === 1 ? 'change' : 'changes'}.`;
}
