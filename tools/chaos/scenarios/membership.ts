import { eventually } from '@streamstock/server-kit-testing';
import { membersOf } from '../world/consumer-group';
import { caughtInside } from '../world/caught-inside';
import { whileStopped } from '../world/processes';
import type { World } from '../world/world';
import type { Scenario } from './scenario';

const workers = ['inventory-command', 'inventory-query'];
const shop = { products: 8, locations: 2 };

/** Waits until a group has so many members and each of them reads something. */
const untilMembers = (world: World, group: string, count: number, within = 30_000): Promise<void> =>
  eventually(
    async () => {
      const members = await membersOf(world.kafka, group);
      const reading = members.filter(({ partitions }) => Object.values(partitions).flat().length > 0);
      if (members.length !== count || reading.length !== count)
        throw new Error(`${group} has ${String(reading.length)} of ${String(count)} members that read.`);
    },
    { within, every: 250 },
  );

const untilAll = (world: World, count: number): Promise<unknown> =>
  Promise.all(workers.map((group) => untilMembers(world, group, count)));

const replicasOf = (count: number) => Object.fromEntries(workers.map((name) => [name, count]));

const sideBySide = (count: number): Scenario => ({
  name: `${String(count)}-replicas`,
  about: `${String(count)} replicas of every service side by side`,
  services: { replicas: { gateway: count, ...replicasOf(count) } },
  shop,
  async run({ world, startLoad }) {
    await untilAll(world, count);
    const load = startLoad();
    await load.untilAccepted(300);
    await untilAll(world, count);
    return `${String(count)} members in each group, all of them reading`;
  },
});

/** Longer than the session timeout: the group goes on without it, and it wakes up believing nothing has happened. */
const stalled = (service: string, telling: boolean): Scenario => ({
  name: `stalled-${service}`,
  about: `one of two replicas of ${service} stands still for longer than its session`,
  services: { replicas: { [service]: 2 } },
  telling,
  shop,
  async run({ world, startLoad }) {
    await untilMembers(world, service, 2);
    const load = startLoad();
    await load.untilAccepted(60);
    await whileStopped(world.stack, `${service}-1`, async () => {
      await untilMembers(world, service, 1);
      // Whatever it held when it stopped, the others do not wait for long.
      await load.untilAccepted(120, 20_000);
    });
    await untilMembers(world, service, 2);
    return 'stood still (state T), left out of its group, came back';
  },
});

/** It holds the rows it was about to change: the others must get them long before it wakes up. */
const stalledInTransaction: Scenario = {
  name: 'stalled-in-transaction',
  about: 'one of two replicas of inventory-command stands still between its lock and its commit',
  services: { replicas: { 'inventory-command': 2 } },
  shop,
  async run({ world, startLoad }) {
    await untilMembers(world, 'inventory-command', 2);
    const load = startLoad();
    await load.untilAccepted(60);
    const locked = { service: 'inventory-command', replica: 1, statement: '%inbox%' };
    const backend = await caughtInside(world, locked, async (pid) => {
      await untilMembers(world, 'inventory-command', 1);
      await load.untilAccepted(120, 20_000);
      return pid;
    });
    await untilMembers(world, 'inventory-command', 2);
    return `its back end ${String(backend)} held locks; the others went on within seconds`;
  },
};

export const membership: readonly Scenario[] = [
  sideBySide(2),
  sideBySide(3),
  {
    name: 'rebalance',
    about: 'replicas come and go under load: 1, 3, 2, 1',
    shop,
    async run({ world, startLoad }) {
      const load = startLoad();
      for (const count of [3, 2, 1]) {
        await load.untilAccepted(40);
        await world.run({ replicas: replicasOf(count) });
        await untilAll(world, count);
      }
      return 'groups of 3, 2 and 1 members, all of them reading';
    },
  },
  stalled('inventory-command', true),
  stalled('inventory-query', false),
  stalledInTransaction,
];
