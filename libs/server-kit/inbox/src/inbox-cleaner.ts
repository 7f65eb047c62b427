import type pg from 'pg';
import { ChunkCleaner, type ChunkCleanerOptions } from '@streamstock/server-kit-database';
import { inboxKeepDays } from './keep-days';

export interface InboxCleanerOptions extends Omit<ChunkCleanerOptions, 'name' | 'remove'> {
  readonly pool: pg.Pool;
  readonly keepDays?: number;
}

/**
 * By the index on recorded_at, a B-tree: all rows of a batch share one time, which it stores once. Replicas that clean
 * at the same time skip each other's rows; nobody else locks rows as old as these. Places (ctid) are safe: inbox rows
 * are never updated.
 */
const cleanText = `
DELETE FROM inbox WHERE ctid = ANY (ARRAY(
  SELECT ctid FROM inbox
   WHERE recorded_at < now() - make_interval(days => $1)
   LIMIT $2
     FOR UPDATE SKIP LOCKED))`;

/** Forgets answers that nobody can ask for any more. */
export class InboxCleaner extends ChunkCleaner {
  constructor({ pool, keepDays = inboxKeepDays, ...options }: InboxCleanerOptions) {
    super({
      ...options,
      name: 'the inbox',
      remove: async (most) => (await pool.query(cleanText, [keepDays, most])).rowCount ?? 0,
    });
  }
}
