import { eventually } from '@streamstock/server-kit-testing';
import { membersOf } from '../world/consumer-group';
import { caughtInside } from '../world/caught-inside';
import type { World } from '../world/world';
import type { Scenario } from './scenario';

/** A relay that has taken rows from the outbox and has not committed. */
const sending = { service: 'inventory-command', replica: 1, statement: '%DELETE FROM outbox%' };

/** Versions of a tenant's keys that a relay which stood still could not have published. */
const movementsText = 'SELECT count(*)::int AS count FROM inventory_command.movement WHERE tenant_id = $1';

export const droppedConnection: Scenario = {
  name: 'relay-connection-dropped',
  about: 'a relay loses its Postgres connection in the middle of a send while another publishes newer rows',
  services: { replicas: { 'inventory-command': 2 } },
  shop: { products: 8, locations: 2 },
  async run({ world, shop, startLoad }) {
    const load = startLoad();
    await load.untilAccepted(60);
    const newer = await caughtInside(world, sending, async (pid) => {
      await world.database.query('SELECT pg_terminate_backend($1)', [pid]);
      const before = await movementsOf(world, shop.tenantId);
      // Past its session the other replica decides about its keys too, and publishes what is newer.
      await eventually(
        async () => {
          const members = await membersOf(world.kafka, 'inventory-command');
          if (members.length !== 1) throw new Error('The one that stands still is still a member.');
        },
        { within: 20_000, every: 250 },
      );
      await load.untilAccepted(80);
      return (await movementsOf(world, shop.tenantId)) - before;
    });
    return `terminated between DELETE and COMMIT; ${String(newer)} newer movements before it could go on`;
  },
};

async function movementsOf({ database }: World, tenantId: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(movementsText, [tenantId]);
  return rows[0]?.count ?? 0;
}
