import { commandsDecided, type EnvelopeHead, timeOrderedId } from '@streamstock/contracts-events';
import type { OutgoingRecord } from '@streamstock/server-kit-kafka';

/** What of a command record is needed to answer it. */
export type Question = Pick<EnvelopeHead, 'id' | 'tenantId' | 'actor' | 'correlationId'>;

/**
 * The record that answers a command record: `results` are `CommandResult`s as JSON text, in the order of its rows.
 * They are spliced in as they are stored, so that a repeated answer is the same to the letter.
 */
export function resultsRecord(
  question: Question,
  results: readonly string[],
  traceparent: string | undefined,
): OutgoingRecord {
  const now = new Date().toISOString();
  const head: EnvelopeHead = {
    id: timeOrderedId(),
    type: commandsDecided.type,
    version: commandsDecided.version,
    tenantId: question.tenantId,
    key: question.id,
    epoch: 0,
    sequence: 0,
    source: { kind: 'service', name: 'inventory-command' },
    occurredAt: now,
    recordedAt: now,
    actor: question.actor,
    correlationId: question.correlationId,
    causationId: question.id,
  };
  const value = `${JSON.stringify(head).slice(0, -1)},"data":{"results":[${results.join(',')}]}}`;
  const record = { topic: commandsDecided.topic.name, key: question.id, value };
  return traceparent === undefined ? record : { ...record, headers: { traceparent } };
}
