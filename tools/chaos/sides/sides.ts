import type { Buckets } from '@streamstock/contracts-events';
import type { Journal } from '../traffic/journal';

/** One stock key as one side sees it; all times are ISO 8601 in UTC with microseconds. */
export interface Level extends Buckets {
  readonly key: string;
  readonly version: number;
  readonly epoch: number;
}

export interface LedgerRow {
  readonly movementId: string;
  readonly commandId: string;
  /** Which of the command's movements it is, from 0. */
  readonly line: number;
  readonly type: string;
  readonly key: string;
  readonly version: number;
  readonly onHandChange: number;
  readonly onHandAfter: number;
  readonly recordedAt: string;
}

export interface InboxRow {
  readonly commandId: string;
  /** The answer as it is stored, a `CommandResult` as JSON. */
  readonly result: string;
}

export interface CatalogRow {
  readonly id: string;
  /** The whole row as JSON, without what only one side has. */
  readonly row: string;
}

export interface CommandSide {
  readonly stock: readonly Level[];
  /** Ordered by key and version. */
  readonly ledger: readonly LedgerRow[];
  readonly inbox: readonly InboxRow[];
  readonly catalog: readonly CatalogRow[];
  /** Keys that may go below zero. */
  readonly mayGoNegative: ReadonlySet<string>;
}

/** A movement as the event list shows it. */
export type ListedEvent = Omit<LedgerRow, 'line' | 'type' | 'recordedAt'>;

/** What is added up: levels per product, per location and in all, what they are worth, sales and deliveries. */
export interface Total {
  readonly of: string;
  readonly row: string;
}

export interface QuerySide {
  readonly levels: readonly (Level & { readonly status: string; readonly reorderPoint: number })[];
  readonly catalog: readonly CatalogRow[];
  readonly events: readonly ListedEvent[];
  readonly totals: readonly Total[];
  /** The same sums, computed now. */
  readonly sums: readonly Total[];
}

export interface CacheEntry {
  readonly key: string;
  readonly epoch: number;
  readonly version: number;
  readonly value: Level;
}

export interface PublishedLevel {
  readonly level: Level;
  /** Where the record lies, for whoever looks for the cause. */
  readonly at: string;
}

export interface PublishedMovement {
  readonly movementId: string;
  readonly commandId: string;
  readonly key: string;
  readonly version: number;
  readonly onHandAfter: number;
}

export interface TopicSide {
  /** In the order of the partition. */
  readonly levels: readonly PublishedLevel[];
  readonly movements: readonly PublishedMovement[];
  readonly refusedCommandIds: readonly string[];
  readonly results: readonly { readonly commandId: string; readonly result: string }[];
  /** Reasons of the dead letters that speak of this tenant. */
  readonly dead: readonly string[];
}

/** Everything that every side holds about one tenant, read while nothing was on its way. */
export interface Sides {
  readonly journal: Journal;
  readonly command: CommandSide;
  readonly query: QuerySide;
  readonly cache: readonly CacheEntry[];
  readonly topics: TopicSide;
}
