import { counter, gauge } from '@streamstock/server-kit-observability';
import type { Assignment } from './assignment';
import { lagOf } from './lag';

const perTopic = ['service', 'topic'] as const;
const perPartition = ['service', 'topic', 'partition'] as const;

export const receivedRecords = counter({
  name: 'kafka_received_records_total',
  help: 'Records handed to handlers or parked, repeats included.',
  labels: perTopic,
});

export const deadLetters = counter({
  name: 'kafka_dead_letters_total',
  help: 'Records parked in the dead-letter topic.',
  labels: ['service', 'topic', 'code'],
});

export const redeliveries = counter({
  name: 'kafka_redeliveries_total',
  help: 'Batches that a handler rejected and that were delivered again.',
  labels: perTopic,
});

export const rebalances = counter({
  name: 'kafka_rebalances_total',
  help: 'Assignments received.',
  labels: ['service'],
});

export const offsetResets = counter({
  name: 'kafka_offset_resets_total',
  help: 'Positions that no longer exist in the topic, so that records were skipped or come again.',
  labels: perTopic,
});

const sources = new Map<Assignment, string>();

/** Has the lag of an assignment shown in the metrics until the returned function is called. */
export function showLag(service: string, assignment: Assignment): () => void {
  sources.set(assignment, service);
  registerLag();
  return () => sources.delete(assignment);
}

function registerLag(): void {
  gauge({
    name: 'kafka_consumer_lag_messages',
    help: 'Records of the partition that are not finished.',
    labels: perPartition,
    collect: (metric) => {
      collect(metric, ({ messages }) => messages);
    },
  });
  gauge({
    name: 'kafka_consumer_lag_seconds',
    help: 'Age of the oldest record in progress, 0 when there is none.',
    labels: perPartition,
    collect: (metric) => {
      collect(metric, ({ seconds }) => seconds);
    },
  });
}

type LagGauge = Parameters<
  NonNullable<Parameters<typeof gauge<(typeof perPartition)[number]>>[0]['collect']>
>[0];

function collect(metric: LagGauge, pick: (lag: ReturnType<typeof lagOf>) => number): void {
  metric.reset();
  for (const [assignment, service] of sources) {
    for (const owned of assignment.all()) {
      const labels = { service, topic: owned.topic, partition: String(owned.partition) };
      metric.set(labels, pick(lagOf(owned, Date.now())));
    }
  }
}
