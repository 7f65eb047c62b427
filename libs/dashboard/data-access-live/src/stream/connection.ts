/**
 * The stream stands again, but what was missed is not all in yet: so many changes that it repeats, or so many lists that
 * are read again because it cannot repeat them.
 */
export interface CatchingUp {
  readonly state: 'catching-up';
  readonly since: number;
  readonly left: number;
  readonly of: 'changes' | 'lists';
}

/** How the page stands with the live stream. Times are milliseconds since 1970; `since` is when values were last sure. */
export type Connection =
  | { readonly state: 'connecting'; readonly since: number }
  | { readonly state: 'live' }
  | CatchingUp
  | { readonly state: 'delayed'; readonly since: number }
  | { readonly state: 'reconnecting'; readonly since: number; readonly retryAt: number | null }
  | { readonly state: 'offline'; readonly since: number; readonly retryAt: number | null }
  | { readonly state: 'signed-out'; readonly since: number };

/** After this long without a stream, "reconnecting" is called "offline". Milliseconds. */
export const offlineAfter = 30_000;
