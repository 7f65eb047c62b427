import { eventually } from '@streamstock/server-kit-testing';
import type { World } from '../world/world';

/** Services whose groups read for ever; the gateway's groups come and go with its replicas. */
const groups = ['inventory-command', 'inventory-query'];

/** Resolves when nothing is on its way any more: the outbox is empty and every consumer has finished everything. */
export function drained(world: World, within = 60_000): Promise<void> {
  return eventually(
    async () => {
      const rows = await outboxRows(world);
      if (rows > 0) throw new Error(`${String(rows)} rows are in the outbox.`);
      for (const group of groups) {
        const lag = await lagOf(world, group);
        if (lag > 0) throw new Error(`${group} is ${String(lag)} records behind.`);
      }
    },
    { within, every: 200 },
  );
}

async function outboxRows({ database }: World): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM inventory_command.outbox',
  );
  return rows[0]?.count ?? 0;
}

/** Records that a group has not finished, over all topics it has ever committed. */
export async function lagOf({ kafka }: World, groupId: string): Promise<number> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const committed = await admin.fetchOffsets({ groupId });
    const behind = committed.map(async ({ topic, partitions }) => {
      const ends = await admin.fetchTopicOffsets(topic);
      return ends.reduce((sum, { partition, low, high }) => {
        const known = partitions.find((each) => each.partition === partition)?.offset ?? '-1';
        return sum + Number(high) - Math.max(Number(low), Number(known));
      }, 0);
    });
    return (await Promise.all(behind)).reduce((sum, each) => sum + each, 0);
  } finally {
    await admin.disconnect();
  }
}
