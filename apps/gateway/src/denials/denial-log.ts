import type { Denial, Identity } from '@streamstock/server-kit-auth';
import type { BatchingProducer, OutgoingRecord } from '@streamstock/server-kit-kafka';
import { counter } from '@streamstock/server-kit-observability';
import { auditEntry } from '../audit/audit-entry';

const denied = counter({
  name: 'gateway_denied_total',
  help: 'Requests that were not allowed',
  labels: ['code'],
});
const dropped = counter({
  name: 'gateway_audit_dropped_total',
  help: 'Denials that did not get into the audit log: the queue was full or Kafka away',
});

const mostWaiting = 1_000;
const mostPerSend = 100;

/** Tells the audit log who was denied what. Never makes a request wait, and never more than a bounded queue. */
export class DenialLog {
  #waiting: OutgoingRecord[] = [];
  #sending: Promise<void> | undefined;

  constructor(private readonly producer: Pick<BatchingProducer, 'send'>) {}

  /** Nobody's denial belongs to no tenant; it is counted only. */
  record(denial: Denial): void {
    denied.inc({ code: denial.code });
    if (denial.identity === undefined) return;
    if (this.#waiting.length >= mostWaiting) {
      dropped.inc();
      return;
    }
    this.#waiting.push(entryOf(denial, denial.identity));
    this.#sending ??= this.#send();
  }

  /** Resolves when nothing waits any more. */
  async close(): Promise<void> {
    await this.#sending;
  }

  async #send(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, mostPerSend);
      this.#waiting = this.#waiting.slice(mostPerSend);
      await this.producer.send(batch).catch(() => {
        dropped.inc(batch.length);
      });
    }
    this.#sending = undefined;
  }
}

const entryOf = (
  { method, route, code, detail, correlationId }: Denial,
  identity: Identity,
): OutgoingRecord =>
  auditEntry(identity, correlationId, { action: `${method} ${route}`, outcome: 'denied', code, detail });
