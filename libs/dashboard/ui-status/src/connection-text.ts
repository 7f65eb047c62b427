import { timeOfDay } from './time-text';

/** What the chip needs to know of the connection; times in milliseconds since 1970. */
export type ConnectionView =
  | { readonly state: 'live' }
  | { readonly state: 'connecting' | 'delayed' | 'signed-out'; readonly since: number }
  | { readonly state: 'reconnecting' | 'offline'; readonly since: number; readonly retryAt: number | null };

/** "Reconnecting (try in 3 s)"; the words a person reads for a connection at the instant `now`. */
export function connectionText(connection: ConnectionView, now: number): string {
  switch (connection.state) {
    case 'connecting':
      return 'Connecting';
    case 'live':
      return 'Live';
    case 'delayed':
      return `Delayed since ${timeOfDay(connection.since)}`;
    case 'signed-out':
      return 'Signed out';
    case 'offline':
      return `Offline since ${timeOfDay(connection.since)}`;
    case 'reconnecting':
      return connection.retryAt === null || connection.retryAt <= now
        ? 'Reconnecting'
        : `Reconnecting (try in ${Math.ceil((connection.retryAt - now) / 1_000)} s)`;
  }
}
