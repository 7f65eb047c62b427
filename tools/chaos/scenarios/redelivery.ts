import { topics } from '@streamstock/contracts-events';
import { lagOf } from '../sides/drained';
import type { TopicRecord } from '../world/topic-log';
import type { World } from '../world/world';
import type { Scenario } from './scenario';

export const redelivery: readonly Scenario[] = [
  {
    name: 'commands-again',
    about: 'every command so far is produced a second time, last first',
    telling: true,
    async run({ world, shop, startLoad }) {
      const load = startLoad();
      await load.untilAccepted(150);
      const mine = (await world.topics.read()).filter(
        ({ topic, key }) => topic === topics.commands.name && key.startsWith(`${shop.tenantId}|`),
      );
      await produce(world, [...mine].reverse());
      if (mine.length < 150) throw new Error('Too few commands were found.');
      return `${String(mine.length)} commands delivered again in reverse`;
    },
  },
  {
    name: 'commands-rewound',
    about: 'inventory-command reads everything once more, from the first command on',
    async run({ world, startLoad }) {
      const load = startLoad();
      await load.untilAccepted(150);
      const records = await rewound(world, 'inventory-command', topics.commands.name);
      return `${String(records)} records delivered again`;
    },
  },
  {
    name: 'facts-rewound',
    about: 'inventory-query reads every level once more: old levels come after newer ones',
    async run({ world, startLoad }) {
      const load = startLoad();
      await load.untilAccepted(150);
      const records = await rewound(world, 'inventory-query', topics.stockLevels.name);
      return `${String(records)} records delivered again, the oldest after the newest`;
    },
  },
];

/** The same bytes under the same key into the same partition. */
async function produce({ kafka }: World, records: readonly TopicRecord[]): Promise<void> {
  const producer = kafka.producer();
  await producer.connect();
  try {
    for (const { topic, partition, key, value } of records) {
      await producer.send({ topic, messages: [{ key, value, partition }] });
    }
  } finally {
    await producer.disconnect();
  }
}

/** Takes a service's position back to the beginning of the topic while it is stopped. */
async function rewound(world: World, service: string, topic: string): Promise<number> {
  await world.stack.stop(service);
  const before = await lagOf(world, service);
  const admin = world.kafka.admin();
  await admin.connect();
  try {
    await admin.resetOffsets({ groupId: service, topic, earliest: true });
  } finally {
    await admin.disconnect();
  }
  const records = (await lagOf(world, service)) - before;
  if (records <= 0) throw new Error('The position did not go back.');
  await world.stack.start(service);
  return records;
}
