import { setTimeout as pause } from 'node:timers/promises';
import { pidOf, untilGone } from '../world/processes';
import type { Scenario, Stage } from './scenario';

type Server = 'kafka' | 'postgres' | 'redis';

const awayMs = 2_500;

/** A server goes away under load, in order or not, and comes back. */
const outage = (server: Server, how: 'stop' | 'kill'): Scenario => ({
  name: how === 'stop' ? `${server}-restart` : `${server}-kill`,
  about: how === 'stop' ? `${server} is stopped and started` : `kill -9 of ${server}, then it is started`,
  telling: server === 'kafka' && how === 'kill',
  async run({ world, shop, startLoad }: Stage) {
    const load = startLoad();
    await load.untilAccepted(60);
    const pid = pidOf(world.stack, server);
    const repeats = shop.journal.repeats;
    await world.stack[how](server);
    await untilGone(world.stack, server);
    await pause(awayMs);
    await world.stack.start(server);
    const felt = shop.journal.repeats - repeats;
    return `process ${String(pid)} away for ${String(awayMs)} ms and more, ${String(felt)} questions asked again`;
  },
});

export const outages: readonly Scenario[] = [
  outage('kafka', 'stop'),
  outage('kafka', 'kill'),
  outage('postgres', 'stop'),
  outage('postgres', 'kill'),
  outage('redis', 'stop'),
  {
    name: 'redis-flush',
    about: 'FLUSHALL, five times',
    async run({ world, startLoad }) {
      const load = startLoad();
      let gone = 0;
      for (let time = 0; time < 5; time += 1) {
        await load.untilAccepted(40);
        gone += await world.redis.dbsize();
        await world.redis.flushall();
      }
      if (gone === 0) throw new Error('There was nothing to flush.');
      return `${String(gone)} keys flushed`;
    },
  },
];
