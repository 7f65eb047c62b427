import { counter, gauge, histogram } from '@streamstock/server-kit-observability';
import type { OutboxBacklog } from './relay-options';

const published = counter({
  name: 'outbox_published_messages_total',
  help: 'Messages sent and deleted.',
  labels: ['relay'],
});
const rounds = histogram({
  name: 'outbox_round_seconds',
  help: 'One relay transaction that sent something.',
  labels: ['relay'],
});
const failures = counter({
  name: 'outbox_failures_total',
  help: 'Relay transactions that failed, by the step that failed.',
  labels: ['relay', 'step'],
});
const requeued = counter({
  name: 'outbox_requeued_keys_total',
  help: 'Keys whose current state was put into the outbox again after an uncertain send.',
  labels: ['relay'],
});
const backlogRows = gauge({
  name: 'outbox_backlog_rows',
  help: 'Rows waiting, counted up to 100,000.',
  labels: ['relay'],
});
const backlogAge = gauge({
  name: 'outbox_backlog_oldest_seconds',
  help: 'Age of the oldest waiting row.',
  labels: ['relay'],
});

export type RelayStep = 'database' | 'send' | 'commit' | 'requeue';

/** The metrics of one relay. */
export class RelayMetrics {
  constructor(private readonly relay: string) {}

  sent(messages: number, seconds: number): void {
    published.inc({ relay: this.relay }, messages);
    rounds.observe({ relay: this.relay }, seconds);
  }

  failed(step: RelayStep): void {
    failures.inc({ relay: this.relay, step });
  }

  requeued(keys: number): void {
    requeued.inc({ relay: this.relay }, keys);
  }

  backlog({ rows, oldestSeconds }: OutboxBacklog): void {
    backlogRows.set({ relay: this.relay }, rows);
    backlogAge.set({ relay: this.relay }, oldestSeconds);
  }
}
