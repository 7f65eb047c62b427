/** How the page stands with the live stream. Times are milliseconds since 1970; `since` is when values were last sure. */
export type Connection =
  | { readonly state: 'connecting'; readonly since: number }
  | { readonly state: 'live' }
  | { readonly state: 'delayed'; readonly since: number }
  | { readonly state: 'reconnecting'; readonly since: number; readonly retryAt: number | null }
  | { readonly state: 'offline'; readonly since: number; readonly retryAt: number | null }
  | { readonly state: 'signed-out'; readonly since: number };

/** After this long without a stream, "reconnecting" is called "offline". Milliseconds. */
export const offlineAfter = 30_000;
