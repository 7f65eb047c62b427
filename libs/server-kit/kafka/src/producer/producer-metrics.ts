import { counter, histogram } from '@streamstock/server-kit-observability';

const labels = ['producer'] as const;

export const producedRecords = counter({
  name: 'kafka_produced_records_total',
  help: 'Records acknowledged by Kafka.',
  labels,
});

export const produceFailures = counter({
  name: 'kafka_produce_failures_total',
  help: 'Sends that were rejected.',
  labels,
});

export const produceSeconds = histogram({
  name: 'kafka_produce_seconds',
  help: 'From handing records over until Kafka has acknowledged them.',
  labels,
});
