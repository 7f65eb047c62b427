import type pg from 'pg';
import type { BackoffLimits, Log } from '@streamstock/server-kit-database';

export type CommitterState = 'idle' | 'working' | 'waiting-for-database';

export interface GroupCommitterOptions<Item, Result> {
  /** Names the committer in logs and metrics. */
  readonly name: string;
  readonly pool: pg.Pool;
  /** Most items of one transaction. */
  readonly maxItems: number;
  /** Most different keys of one transaction; an item with more goes alone. */
  readonly maxKeys: number;
  keysOf(item: Item): readonly string[];
  /** Runs inside BEGIN…COMMIT (READ COMMITTED) and may run again; answers one result per item, in order. */
  commit(client: pg.PoolClient, items: readonly Item[]): Promise<readonly Result[]>;
  /** Replaces BEGIN, and must begin with it: what every batch does before anything else. */
  readonly opening?: string;
  /** What `commit` sends before it has any answer only reads or locks: it travels with BEGIN. */
  readonly readsFirst?: boolean;
  /** Runs in a transaction of its own for the item that failed alone. */
  onCulprit(client: pg.PoolClient, item: Item, error: unknown): Promise<Result>;
  /** Right before COMMIT is sent. */
  beforeCommit?(items: readonly Item[], results: readonly Result[]): void;
  /** Right after COMMIT was answered, before `submit` resolves. */
  afterCommit?(items: readonly Item[], results: readonly Result[]): void;
  /** Refuse further items while more than these wait. */
  readonly maxQueued?: number;
  readonly backoff?: BackoffLimits;
  readonly logger?: Log;
}
