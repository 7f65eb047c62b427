import { setTimeout as pause } from 'node:timers/promises';
import { type Agreement, compareAllSides } from '../sides/compare';
import { Load } from '../traffic/load';
import type { World } from '../world/world';
import type { Scenario, Stage } from './scenario';

export interface Played extends Agreement {
  readonly name: string;
  readonly proof: string;
  readonly seconds: number;
}

/** Questions that must be accepted after the fault: life goes on. */
const acceptedAfterwards = 60;

/**
 * Plays one scenario on a shop of its own and compares all sides afterwards. Whatever comes, the world is whole again.
 *
 * @throws Error when the fault did not happen, or SidesDiffer.
 */
export async function play(world: World, scenario: Scenario, leastSeconds: number): Promise<Played> {
  const begun = performance.now();
  await world.run(scenario.services);
  const shop = await world.openShop(scenario.name, scenario.shop);
  const loads: Load[] = [];
  const startLoad: Stage['startLoad'] = () => {
    const load = new Load(shop);
    loads.push(load);
    return load;
  };
  try {
    const loadBegun = performance.now();
    const proof = await scenario.run({ world, shop, startLoad });
    const [load] = loads;
    if (!load) throw new Error('The scenario ran without load.');
    await load.untilAccepted(acceptedAfterwards);
    await pause(Math.max(0, leastSeconds * 1_000 - (performance.now() - loadBegun)));
    await load.stop();
    const agreement = await compareAllSides(world, shop, { except: scenario.except ?? [] });
    return { ...agreement, name: scenario.name, proof, seconds: (performance.now() - begun) / 1_000 };
  } finally {
    for (const load of loads) load.abandon();
    await world.heal();
  }
}
