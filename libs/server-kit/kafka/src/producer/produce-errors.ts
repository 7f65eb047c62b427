/**
 * Kafka did not acknowledge in time. The records may or may not be in the topic, but nothing of this call is
 * still on its way: repeating it cannot be overtaken by the first attempt.
 */
export class ProduceTimeout extends Error {
  readonly kind = 'unavailable';

  constructor(producer: string, timeoutMs: number, cause?: unknown) {
    super(`Kafka did not acknowledge within ${String(timeoutMs)} ms (producer ${producer})`, { cause });
    this.name = 'ProduceTimeout';
  }
}

/** Nothing is sent after `close`. */
export class ProducerClosed extends Error {
  readonly kind = 'unavailable';

  constructor(producer: string) {
    super(`Producer ${producer} is closed`);
    this.name = 'ProducerClosed';
  }
}

/** The broker no longer knows this producer's sequence; a new producer has a new one. */
const sequenceErrors = new Set([
  'OUT_OF_ORDER_SEQUENCE_NUMBER',
  'DUPLICATE_SEQUENCE_NUMBER',
  'INVALID_PRODUCER_EPOCH',
  'UNKNOWN_PRODUCER_ID',
]);

export function isSequenceError(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('type' in at && typeof at.type === 'string' && sequenceErrors.has(at.type)) return true;
  }
  return false;
}

/** A session gave up on a write because its time was over. */
export class DeadlinePassed extends Error {}
