import { randomUUID } from 'node:crypto';
import type { Provider } from '@nestjs/common';
import { pause } from '@streamstock/server-kit-database';
import { Health, type Logger } from '@streamstock/server-kit-observability';
import { LOGGER, Shutdown, Startup } from '@streamstock/server-kit-service';
import { ApiClient, openApiClient } from '../api';
import { Random } from '../domain/chance/random';
import type { Environment } from '../environment';
import { LiveTraffic } from './live-traffic';
import { Shop } from './shop';

/** For what is under way when the service is told to end, in milliseconds. */
const lastAnswersMs = 1_000;

export const apiProvider = (environment: Environment): Provider => ({
  provide: ApiClient,
  inject: [Shutdown, LOGGER, Health],
  useFactory: (shutdown: Shutdown, logger: Logger, health: Health) => {
    const ending = new AbortController();
    const api = openApiClient({ environment, logger, signal: ending.signal, connections: 64 });
    health.observe('api', () => ({ ok: api.isThere }));
    shutdown.onShutdown('produce', () => {
      ending.abort(new Error('shutting down'));
      return api.close();
    });
    return api;
  },
});

/** Begins when the shop was looked at once, and ends with the service. */
export const liveTrafficProvider = (environment: Environment): Provider => ({
  provide: LiveTraffic,
  inject: [ApiClient, Startup, Shutdown, LOGGER],
  useFactory: (api: ApiClient, startup: Startup, shutdown: Shutdown, logger: Logger) => {
    const { SEED: seed, EVENTS_PER_MINUTE: perMinute } = environment;
    const { signal } = shutdown;
    const run = randomUUID().slice(0, 6);
    const chance = new Random(seed).fork(run);
    const shop = new Shop({ api, seed, run, random: chance.fork('what') });
    const traffic = new LiveTraffic({
      ...{ api, shop, logger, perMinute, signal },
      random: chance.fork('when'),
    });
    let running: Promise<void> = Promise.resolve();
    startup.onStart('the shop', async () => {
      await shop.look(signal);
      running = traffic.run();
    });
    shutdown.onShutdown('consume', async () => {
      await Promise.race([running.then(() => traffic.ended()), pause(lastAnswersMs)]);
    });
    return traffic;
  },
});
