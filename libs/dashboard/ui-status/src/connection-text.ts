import { timeOfDay } from './time-text';

/** What the chip needs to know of the connection; times in milliseconds since 1970. */
export type ConnectionView =
  | { readonly state: 'live' }
  | {
      readonly state: 'catching-up';
      readonly since: number;
      readonly left: number;
      readonly of: 'changes' | 'lists';
    }
  | { readonly state: 'connecting' | 'delayed' | 'signed-out'; readonly since: number }
  | { readonly state: 'reconnecting' | 'offline'; readonly since: number; readonly retryAt: number | null };

/** "Reconnecting (try in 3 s)"; the words a person reads for a connection at the instant `now`, times in a zone. */
export function connectionText(connection: ConnectionView, now: number, zone?: string): string {
  switch (connection.state) {
    case 'connecting':
      return 'Connecting';
    case 'live':
      return 'Live';
    case 'catching-up':
      return connection.of === 'changes'
        ? `Catching up ${connection.left.toLocaleString()}`
        : `Catching up ${connection.left.toLocaleString()} ${connection.left === 1 ? 'list' : 'lists'}`;
    case 'delayed':
      return `Delayed since ${timeOfDay(connection.since, zone)}`;
    case 'signed-out':
      return 'Signed out';
    case 'offline':
      return `Offline since ${timeOfDay(connection.since, zone)}`;
    case 'reconnecting':
      return connection.retryAt === null || connection.retryAt <= now
        ? 'Reconnecting'
        : `Reconnecting (try in ${Math.ceil((connection.retryAt - now) / 1_000)} s)`;
  }
}
