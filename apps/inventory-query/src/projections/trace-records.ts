import type { ReceivedRecord } from '@streamstock/server-kit-kafka';
import { startSpan } from '@streamstock/server-kit-observability';

/** Runs `work` with one span for each sampled record, in the trace of the request that caused it. */
export async function traceRecords(
  name: string,
  records: readonly Pick<ReceivedRecord, 'traceparent' | 'topic'>[],
  work: () => Promise<void>,
): Promise<void> {
  const spans = records
    .filter(({ traceparent }) => traceparent !== undefined)
    .map(({ traceparent, topic }) =>
      startSpan(name, {
        kind: 'consumer',
        parent: traceparent,
        attributes: { 'messaging.destination.name': topic },
      }),
    );
  try {
    await work();
  } finally {
    for (const span of spans) span?.end();
  }
}
