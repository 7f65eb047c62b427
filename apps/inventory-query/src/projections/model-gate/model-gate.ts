import type pg from 'pg';

/** Apart from the other advisory locks of this database; the schema tells this model from the one built beside it. */
const lockSpace = 0x524d4754;

/**
 * How every batch begins: whoever writes to the model is counted, before any of its tables is touched. So a rebuild can
 * wait until nobody writes and then replace the tables, and nobody stands in its way with half of what he needs. The
 * lock ends with the transaction.
 */
export const throughModelGate = [
  'BEGIN ISOLATION LEVEL READ COMMITTED',
  `SELECT pg_advisory_xact_lock_shared(${String(lockSpace)}, hashtext(current_schema()))`,
].join('; ');

/** Waits until no batch writes to the model in this schema, and keeps new ones waiting until the transaction ends. */
export const closeModelGate = (client: pg.ClientBase, schema: string): Promise<unknown> =>
  client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [lockSpace, schema]);
