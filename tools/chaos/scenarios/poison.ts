import { randomUUID } from 'node:crypto';
import { recordMovements, stockLevelChanged, topics } from '@streamstock/contracts-events';
import { eventually } from '@streamstock/server-kit-testing';
import type { TopicRecord } from '../world/topic-log';
import type { World } from '../world/world';
import type { Scenario } from './scenario';

export interface Poison {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  /** Services that must set it aside, and the reason they must give. */
  readonly setAsideBy: readonly string[];
  readonly reason: string;
}

const commands = { topic: topics.commands.name, setAsideBy: ['inventory-command'] };
const levels = { topic: topics.stockLevels.name, setAsideBy: ['inventory-query', 'gateway'] };

/** Records that no service can handle, each marked so that it can be told from others; `commandId` can be read. */
export function poisonFor(mark: string, commandId: string): Poison[] {
  const key = `${mark}|P-1`;
  const command = { ...recordMovements.sample, id: randomUUID(), tenantId: mark, key };
  const level = { ...stockLevelChanged.sample, id: randomUUID(), tenantId: mark, key };
  const [row] = command.data.rows;
  const wrongRow = { ...row, commandId, quantity: -1 };
  return [
    { ...commands, key, value: `{"${mark}`, reason: 'message.unparseable' },
    {
      ...commands,
      key,
      value: JSON.stringify({ ...command, type: 'Rumour' }),
      reason: 'message.unknown-type',
    },
    {
      ...commands,
      key,
      value: JSON.stringify({ ...command, version: 99 }),
      reason: 'message.unknown-version',
    },
    {
      ...commands,
      key,
      value: JSON.stringify({ ...command, data: { rows: [wrongRow] } }),
      reason: 'message.invalid',
    },
    { ...levels, key, value: `<${mark}>`, reason: 'message.unparseable' },
    { ...levels, key, value: JSON.stringify({ ...level, version: 99 }), reason: 'message.unknown-version' },
    { ...levels, key, value: JSON.stringify({ ...level, data: {} }), reason: 'message.invalid' },
  ];
}

export async function producePoison({ kafka }: World, poison: readonly Poison[]): Promise<void> {
  const producer = kafka.producer();
  await producer.connect();
  try {
    for (const { topic, key, value } of poison) await producer.send({ topic, messages: [{ key, value }] });
  } finally {
    await producer.disconnect();
  }
}

/** Waits until every service has set aside what it must, byte for byte and with its reason. */
export function untilSetAside(world: World, poison: readonly Poison[]): Promise<readonly TopicRecord[]> {
  return eventually(
    async () => {
      const records = await world.topics.read();
      return poison.flatMap((each) =>
        each.setAsideBy.map((service) => {
          const found = records.find(
            ({ topic, value, headers }) =>
              topic === `${service}.dlq` &&
              value === each.value &&
              headers['error-code'] === each.reason &&
              headers['source-topic'] === each.topic,
          );
          if (!found)
            throw new Error(`${service} has not set aside ${each.value.slice(0, 80)} as ${each.reason}.`);
          return found;
        }),
      );
    },
    { within: 20_000, every: 300 },
  );
}

export const poison: readonly Scenario[] = [
  {
    name: 'poison',
    about: 'records that nobody can handle among the others',
    async run({ world, startLoad }) {
      const load = startLoad();
      await load.untilAccepted(60);
      const mark = `poison-${randomUUID()}`;
      const bad = poisonFor(mark, randomUUID());
      await producePoison(world, bad);
      await load.untilAccepted(60);
      const found = await untilSetAside(world, bad);
      return `${String(bad.length)} records set aside ${String(found.length)} times, each with its reason`;
    },
  },
];
