import type { Envelope, TopicDefinition } from '@streamstock/contracts-events';
import { uniqueName } from '@streamstock/server-kit-testing';
import { testKafka } from './kafka';

export interface TopicReader {
  close(): Promise<void>;
}

export interface ReadMessage {
  readonly message: Envelope;
  readonly key: string;
  readonly traceparent: string | undefined;
}

/** Reads a topic from its present end; resolves once it really reads. */
export async function readTopic(
  topic: TopicDefinition,
  onMessage: (read: ReadMessage) => void | Promise<void>,
): Promise<TopicReader> {
  const groupId = uniqueName('gateway_test');
  const consumer = testKafka.consumer({ groupId, maxWaitTimeInMs: 100, sessionTimeout: 10_000 });
  const reading = new Promise<void>((resolve) => {
    consumer.on('consumer.fetch', () => {
      resolve();
    });
  });
  await consumer.connect();
  await consumer.subscribe({ topic: topic.name, fromBeginning: false });
  await consumer.run({
    eachMessage: async ({ message: { key, value, headers } }) => {
      const message = JSON.parse(value?.toString() ?? 'null') as Envelope;
      const traceparent = headers?.['traceparent']?.toString();
      await onMessage({ message, key: key?.toString() ?? '', traceparent });
    },
  });
  await reading;
  return {
    close: async () => {
      await consumer.disconnect();
      const admin = testKafka.admin();
      await admin.connect();
      await admin.deleteGroups([groupId]).catch(() => undefined);
      await admin.disconnect();
    },
  };
}
