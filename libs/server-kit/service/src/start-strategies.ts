import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { waitUntil } from '@streamstock/server-kit-database';
import type { Platform } from './platform/platform.module';

/** Starts the ways in besides HTTP, waiting out what they need, and has them stop in the `consume` stage. */
export async function startStrategies(
  app: NestFastifyApplication,
  strategies: readonly CustomTransportStrategy[],
  { shutdown, logger }: Platform,
): Promise<void> {
  for (const strategy of strategies) {
    shutdown.signal.throwIfAborted();
    closeOnce(strategy);
    const microservice = app.connectMicroservice({ strategy });
    shutdown.onShutdown('consume', async () => {
      await strategy.close();
    });
    await waitUntil(() => microservice.listen(), {
      name: strategy.constructor.name,
      signal: shutdown.signal,
      logger,
    });
  }
}

/** Nest closes every strategy once more when the app closes. */
function closeOnce(strategy: CustomTransportStrategy): void {
  const close = strategy.close.bind(strategy);
  let closing: unknown;
  strategy.close = () => {
    closing ??= Promise.resolve(close());
    return closing;
  };
}
