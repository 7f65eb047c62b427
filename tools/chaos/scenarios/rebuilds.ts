import { type KillPointName, killPoints } from '@streamstock/server-kit-kill-points';
import { Readers } from '../traffic/readers';
import type { World } from '../world/world';
import type { Scenario, Stage } from './scenario';

const twoReplicas = { replicas: { 'inventory-query': 2 } };

/** Rebuilds of the read model while tills sell and people look; no read may fail meanwhile. */
export const rebuilds: readonly Scenario[] = [
  {
    name: 'rebuild-under-load',
    about: 'the read model is rebuilt while two replicas of it serve and project',
    telling: true,
    services: twoReplicas,
    shop: { products: 8, locations: 3 },
    run: async (stage) => {
      const reads = await whileLooking(stage, () => toItsEnd(stage.world));
      return `rebuilt and swapped; ${String(reads)} reads meanwhile, none failed`;
    },
  },
  ...killPoints
    .filter((point) => point.startsWith('rebuild.'))
    .map((point): Scenario => ({
      name: point,
      about: `a rebuild of the read model dies at ${point} and is run again`,
      services: twoReplicas,
      shop: { products: 8, locations: 3 },
      run: async (stage) => {
        const reads = await whileLooking(stage, async () => {
          await dies(stage.world, point);
          await toItsEnd(stage.world);
        });
        return `killed at ${point} and run again to its end; ${String(reads)} reads meanwhile, none failed`;
      },
    })),
];

async function whileLooking({ shop, startLoad }: Stage, work: () => Promise<void>): Promise<number> {
  const load = startLoad();
  await load.untilAccepted(60);
  // Everything that is looked at has been projected by now.
  const readers = new Readers(shop);
  await work();
  await load.untilAccepted(30);
  return readers.stop();
}

async function dies({ stack }: World, point: KillPointName): Promise<void> {
  const killed = await stack.job('inventory-query', ['rebuild'], { env: { KILL_POINT: point } });
  if (killed.signal !== 'SIGKILL') throw new Error(`The rebuild did not die: ${killed.output}`);
}

async function toItsEnd({ stack }: World): Promise<void> {
  const ended = await stack.job('inventory-query', ['rebuild']);
  if (ended.code !== 0) throw new Error(`The rebuild did not end well: ${ended.output}`);
}
