import type { StockLevel } from '@streamstock/contracts-http-api';
import type { Connection } from '../stream/connection';

/** What the tab that holds the stream tells the others. `position` is that of the last event in it. */
export type LeaderMessage =
  | { readonly kind: 'levels'; readonly levels: readonly StockLevel[]; readonly position: string }
  /** Nothing changed; the stream is alive and has come this far. */
  | { readonly kind: 'alive'; readonly position: string }
  | { readonly kind: 'connection'; readonly connection: Connection; readonly position: string }
  /** Events may be missing: lists must be read again. */
  | { readonly kind: 'reset'; readonly position: string };

/** What another tab asks: to hear where the stream stands, or to have it tried again at once. */
export type FollowerMessage = { readonly kind: 'join' } | { readonly kind: 'retry' };

export type TabMessage = LeaderMessage | FollowerMessage;

/** Between the tabs of one person in one browser. Its name carries a version: tabs may run different builds. */
export interface TabChannel {
  send(message: TabMessage): void;
  onMessage(listener: (message: TabMessage) => void): void;
  close(): void;
}
