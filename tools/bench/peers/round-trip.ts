import { randomUUID } from 'node:crypto';
import { createTopics } from '@streamstock/server-kit-topics';
import pg from 'pg';
import kafkajs from 'kafkajs';
import type { Bench } from '../bench';
import { type Latency, latencyOf } from '../measuring/latency';
import { rawTenantId } from '../fixture/world';

const topicPrefix = 'bench.round-trip';

/** The least that an answer with a durable outcome costs: one record there and back, and one commit. Nothing else runs. */
export async function roundTrip(bench: Bench): Promise<Pick<Latency, 'p50' | 'p99'>> {
  const rounds = Math.min(1_000, bench.options.seconds * 100);
  const there = await kafkaRounds(bench.side.broker.kafka, rounds);
  const commits = await commitRounds(bench.stack.urls.database('inventory-command'), rounds);
  return latencyOf(there.map((ms, index) => ms + (commits[index] ?? 0)));
}

async function kafkaRounds(kafka: kafkajs.Kafka, rounds: number): Promise<number[]> {
  // A topic of its own: a reader that begins at the end may miss the first record.
  const topic = `${topicPrefix}.${randomUUID()}`;
  const admin = kafka.admin();
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  const consumer = kafka.consumer({ groupId: `bench.${randomUUID()}`, maxWaitTimeInMs: 100 });
  await Promise.all([admin.connect(), producer.connect(), consumer.connect()]);
  await createTopics(admin, [{ topic, numPartitions: 1 }]);
  await consumer.subscribe({ topic, fromBeginning: true });
  const joined = new Promise<void>((resolve) => consumer.on('consumer.group_join', () => resolve()));
  let arrived: () => void = () => undefined;
  await consumer.run({
    autoCommit: false,
    eachMessage: () => {
      arrived();
      return Promise.resolve();
    },
  });
  await joined;
  const samples: number[] = [];
  for (let round = -50; round < rounds; round += 1) {
    const begin = performance.now();
    const back = new Promise<void>((resolve) => (arrived = resolve));
    await producer.send({ topic, messages: [{ value: 'x'.repeat(400) }], acks: -1 });
    await back;
    if (round >= 0) samples.push(performance.now() - begin);
  }
  await Promise.all([admin.disconnect(), producer.disconnect(), consumer.disconnect()]);
  return samples;
}

async function commitRounds(url: string, rounds: number): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const samples: number[] = [];
  for (let round = -50; round < rounds; round += 1) {
    const begin = performance.now();
    await client.query(
      'INSERT INTO inbox (command_id, tenant_id, body_hash, result) VALUES ($1, $2, $3, $4)',
      [randomUUID(), rawTenantId, 'q0Zt6mZ2mV0cM6oTn8kZVg', '{}'],
    );
    if (round >= 0) samples.push(performance.now() - begin);
  }
  await client.end();
  return samples;
}
