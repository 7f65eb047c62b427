import { inOneRoundTrip, type TableWrite } from '@streamstock/server-kit-database';
import { inboxInsert } from '@streamstock/server-kit-inbox';
import { type OutboxMessage, outboxInserts } from '@streamstock/server-kit-outbox';
import type pg from 'pg';
import type { Answer } from '../domain/outcome';
import { RepeatBatch } from './repeat-batch';

/** What a batch leaves behind besides its own tables. */
export interface Consequences {
  /** Answers to remember. */
  readonly fresh: readonly Answer[];
  readonly facts: readonly OutboxMessage[];
}

const answeredMeanwhile = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'inbox_pkey';

/**
 * Writes the tables of a batch, the inbox and the outbox. Throws `RepeatBatch` when another replica answered one of
 * the commands in between.
 */
export async function writeOnce(
  client: pg.ClientBase,
  tables: readonly TableWrite[],
  { fresh, facts }: Consequences,
): Promise<void> {
  const inbox = fresh.length === 0 ? [] : [inboxInsert(fresh.map(inboxRow))];
  try {
    await inOneRoundTrip(client, [...tables, ...inbox, ...outboxInserts(facts)]);
  } catch (error) {
    if (!answeredMeanwhile(error)) throw error;
    throw new RepeatBatch('A command was answered by another replica.', { cause: error });
  }
}

const inboxRow = ({ command, result }: Answer) => ({
  commandId: command.commandId,
  tenantId: command.tenantId,
  bodyHash: command.bodyHash,
  result,
});
