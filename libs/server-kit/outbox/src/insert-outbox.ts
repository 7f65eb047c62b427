import { inOneRoundTrip, type TableWrite } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { encodeOutbox, type OutboxMessage } from './encoding';
import { outboxLanes } from './lanes';

/** The writes that put messages into the outbox: one for as many rows as there are lanes. */
export function outboxInserts(messages: readonly OutboxMessage[]): TableWrite[] {
  const { lanes, bodies } = encodeOutbox(messages);
  const writes: TableWrite[] = [];
  for (let from = 0; from < lanes.length; from += outboxLanes) {
    const values = lanes.slice(from, from + outboxLanes).flatMap((lane, row) => [lane, bodies[from + row]]);
    const rows = values.length / 2;
    writes.push({ name: `insert-outbox-${String(rows)}`, text: insertText(rows), values });
  }
  return writes;
}

/**
 * Puts messages into the outbox as part of the caller's transaction. Where two transactions have messages of one key,
 * the caller's lock on the key makes the order of their ids the order of their commits.
 */
export async function insertOutbox(client: pg.ClientBase, messages: readonly OutboxMessage[]): Promise<void> {
  for (const write of outboxInserts(messages)) await inOneRoundTrip(client, [write]);
}

const texts: string[] = [];

/**
 * Plain parameters, one statement per number of rows: bodies are full of quotes, and as elements of an array they
 * would be escaped here and parsed there at three times the cost.
 */
function insertText(rows: number): string {
  return (texts[rows] ??= `INSERT INTO outbox (lane, body) VALUES ${Array.from(
    { length: rows },
    (_, row) => `($${2 * row + 1}, $${2 * row + 2})`,
  ).join(', ')}`);
}
