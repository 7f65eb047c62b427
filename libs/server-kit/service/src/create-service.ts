import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  collectProcessMetrics,
  createLogger,
  Health,
  type Logger,
  startTracing,
} from '@streamstock/server-kit-observability';
import { buildApp } from './build-app';
import { drain } from './http/drain';
import { closeWithin } from './lifecycle/close-within';
import { Shutdown } from './lifecycle/shutdown';
import { Startup } from './lifecycle/startup';
import type { Platform } from './platform/platform.module';
import type { RunningService, ServiceOptions } from './service-options';
import { startStrategies } from './start-strategies';

/** For Nest's own shutdown hooks, after everything of ours is closed, in milliseconds. */
const longestEnd = 1_000;

export interface CreatedService extends RunningService {
  readonly logger: Logger;
  listen(): Promise<void>;
}

/** Builds the service without opening its port. */
export async function createService(options: ServiceOptions): Promise<CreatedService> {
  const { name, environment } = options;
  const logger = createLogger({ service: name, level: environment.LOG_LEVEL, replica: environment.REPLICA });
  const tracing = startTracing({
    service: name,
    replica: environment.REPLICA,
    endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT,
    ratio: environment.TRACE_SAMPLE_RATIO,
  });
  collectProcessMetrics();
  const shutdown = new Shutdown(logger, environment.SHUTDOWN_TIMEOUT_MS);
  const platform = { logger, health: new Health(), shutdown, startup: new Startup(logger, shutdown) };
  const app = await buildApp(options, platform);
  shutdown.onShutdown('serve', () => drain(app));
  const boot = pendingBoot();
  return {
    app,
    logger,
    ready: boot.ready,
    get url() {
      return localUrl(app);
    },
    listen: async () => {
      await app.listen(environment.PORT, environment.HOST);
      start(app, options, platform).then(boot.succeed, boot.fail);
    },
    close: async () => {
      platform.health.setReady(false);
      const clean = await shutdown.run();
      // Whatever still runs had its time.
      app.getHttpServer().closeAllConnections();
      const failure = await closeWithin(() => app.close(), longestEnd);
      await tracing.shutdown();
      return clean && failure === undefined;
    },
  };
}

async function start(
  app: NestFastifyApplication,
  options: ServiceOptions,
  platform: Platform,
): Promise<void> {
  await platform.startup.run();
  await startStrategies(app, options.strategies?.(app) ?? [], platform);
  platform.health.setReady(true);
  platform.logger.info({ url: localUrl(app) }, 'ready');
}

/** Whoever does not look at `ready` must not die of its rejection. */
function pendingBoot() {
  let succeed: () => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    succeed = resolve;
    fail = reject;
  });
  ready.catch(() => undefined);
  return { ready, succeed, fail };
}

function localUrl(app: NestFastifyApplication): string {
  const address: unknown = app.getHttpServer().address();
  if (typeof address !== 'object' || address === null || !('port' in address)) return '';
  return `http://localhost:${String(address.port)}`;
}
