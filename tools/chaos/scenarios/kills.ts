import { setTimeout as pause } from 'node:timers/promises';
import { pidOf, untilGone } from '../world/processes';
import type { Scenario } from './scenario';

/** SIGKILL from outside, wherever the process happens to be. */
export const kills: readonly Scenario[] = [
  {
    name: 'kill-in-batch',
    about: 'kill -9 of the only inventory-command in the middle of its work, three times',
    shop: { products: 8, locations: 2 },
    async run({ world, startLoad }) {
      const load = startLoad();
      const pids: number[] = [];
      for (let time = 0; time < 3; time += 1) {
        await load.untilAccepted(40 + Math.floor(Math.random() * 40));
        pids.push(pidOf(world.stack, 'inventory-command'));
        await world.stack.kill('inventory-command');
        await world.stack.start('inventory-command');
      }
      return `killed processes ${pids.join(', ')}`;
    },
  },
  {
    name: 'kill-one-of-three',
    about: 'one of three replicas of each service is killed and stays away',
    services: { replicas: { gateway: 3, 'inventory-command': 3, 'inventory-query': 3 } },
    shop: { products: 8, locations: 2 },
    async run({ world, startLoad }) {
      const load = startLoad();
      const names = ['gateway', 'inventory-command', 'inventory-query'].map((name) => `${name}-1`);
      for (const name of names) {
        await load.untilAccepted(40);
        await world.stack.kill(name);
        await untilGone(world.stack, name);
      }
      await load.untilAccepted(80);
      return `killed ${names.join(', ')}; the others went on`;
    },
  },
  {
    name: 'rolling-restart',
    about: 'every replica of every service is restarted, one after another',
    services: { replicas: { gateway: 2, 'inventory-command': 2, 'inventory-query': 2 } },
    telling: true,
    shop: { products: 8, locations: 2 },
    async run({ world, startLoad }) {
      const load = startLoad();
      const names = ['gateway', 'inventory-command', 'inventory-query'].flatMap((name) =>
        world.namesOf(name),
      );
      const before = world.stack.pids();
      for (const name of names) {
        await load.untilAccepted(20);
        await world.stack.restart(name);
      }
      await pause(200);
      const after = world.stack.pids();
      const same = names.filter((name) => after[name] === undefined || before[name] === after[name]);
      if (same.length > 0) throw new Error(`Not restarted: ${same.join(', ')}.`);
      return `${String(names.length)} processes replaced`;
    },
  },
];
