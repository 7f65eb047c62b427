import { type KillPointName, killPoints } from '@streamstock/server-kit-kill-points';
import type { World } from '../world/world';
import type { Scenario } from './scenario';

const jobs = ['republish-levels', 'republish-catalog', 'replay-movements'];

/** Jobs of inventory-command that die in the middle while tills sell, and are run again. */
export const jobKills: readonly Scenario[] = killPoints
  .filter((point) => point.startsWith('job.'))
  .map((point) => ({
    name: point,
    about: `every job of inventory-command dies at ${point} and is run again`,
    shop: { products: 8, locations: 3 },
    async run({ world, shop, startLoad }) {
      const load = startLoad();
      for (const job of jobs) {
        await load.untilAccepted(30);
        await diesAndGoesOn(world, [job, '--tenant', shop.tenantId], point);
      }
      return `${String(jobs.length)} jobs killed at ${point} and run again to their end`;
    },
  }));

async function diesAndGoesOn({ stack }: World, args: readonly string[], point: KillPointName): Promise<void> {
  const killed = await stack.job('inventory-command', args, { env: { KILL_POINT: point } });
  if (killed.signal !== 'SIGKILL') throw new Error(`${args.join(' ')} did not die: ${killed.output}`);
  const again = await stack.job('inventory-command', args);
  if (again.code !== 0) throw new Error(`${args.join(' ')} did not end well: ${again.output}`);
}
