import { setTimeout as pause } from 'node:timers/promises';
import { type KillPointName, killPoints } from '@streamstock/server-kit-kill-points';
import { LogWatch } from '../world/log-watch';
import { untilGone } from '../world/processes';
import type { Scenario } from './scenario';

interface Victim {
  readonly service: string;
  readonly replicas: number;
  /** The process dies the n-th time it is there: in the middle of the load, not at its first question. */
  readonly reach: number;
}

/** By the first part of a kill point's name. Where two work side by side, the one that lives meets what the dead left. */
const victims: Readonly<Record<string, Victim>> = {
  command: { service: 'inventory-command', replicas: 1, reach: 12 },
  catalog: { service: 'inventory-command', replicas: 1, reach: 2 },
  offset: { service: 'inventory-command', replicas: 1, reach: 6 },
  relay: { service: 'inventory-command', replicas: 2, reach: 6 },
  projection: { service: 'inventory-query', replicas: 2, reach: 6 },
  gateway: { service: 'gateway', replicas: 1, reach: 60 },
};

const telling: readonly KillPointName[] = ['command.after-commit', 'relay.after-send'];

/** Of the services that serve; those of a job are in job-kills. */
export const atKillPoints: readonly Scenario[] = killPoints
  .filter((point) => !/^(?:job|rebuild)\./.test(point))
  .map(atKillPoint);

function atKillPoint(point: KillPointName): Scenario {
  const victim = victims[point.split('.')[0] ?? ''];
  if (!victim) throw new Error(`Nobody knows which service reaches ${point}.`);
  const { service, replicas, reach } = victim;
  return {
    name: point,
    about: `${service} dies at ${point}`,
    telling: telling.includes(point),
    services: { replicas: { [service]: replicas } },
    shop: { products: 8, locations: 2 },
    async run({ world, startLoad }) {
      const name = world.namesOf(service).at(-1) ?? service;
      const log = new LogWatch(world.stack.logFile(name));
      await world.stack.start(name, { env: { KILL_POINT: `${point}:${String(reach)}` } });
      startLoad();
      await untilGone(world.stack, name);
      const proof = log.find(`killed at ${point}, reached ${String(reach)} times`);
      await pause(500);
      await world.stack.start(name);
      return `${name} ${proof}`;
    },
  };
}
