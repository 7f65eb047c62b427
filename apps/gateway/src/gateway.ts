import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { KafkaStrategy } from '@streamstock/server-kit-kafka';
import { type RunningService, runService } from '@streamstock/server-kit-service';
import { AppModule } from './app.module';
import { registerNdjsonBodies } from './bulk/ndjson-bodies';
import { registerFiles } from './dashboard/dashboard-root';
import type { Environment } from './environment';
import { BodyDeadlines } from './http/body-deadlines';
import { registerBodyLimits } from './http/body-limit';
import { registerSecurityHeaders } from './http/security-headers';
import { Refusals } from './limits/refusals';
import { CONSUMER } from './messaging/tokens';

export interface GatewayOptions {
  /** Whether signals and uncaught errors of the process end it; true unless a test says no. */
  readonly ownsProcess?: boolean;
}

export const runGateway = (environment: Environment, options: GatewayOptions = {}): Promise<RunningService> =>
  runService({
    name: 'gateway',
    module: AppModule.for(environment),
    environment,
    strategies: (app) => [app.get<KafkaStrategy>(CONSUMER, { strict: false })],
    configure: async (app: NestFastifyApplication) => {
      const fastify = app.getHttpAdapter().getInstance();
      registerSecurityHeaders(fastify, { overTls: environment.PUBLIC_URL?.startsWith('http:') !== true });
      app.get(Refusals, { strict: false }).register(fastify);
      registerBodyLimits(fastify);
      registerNdjsonBodies(fastify);
      app.get(BodyDeadlines, { strict: false }).register(fastify);
      await registerFiles(fastify);
    },
    ...options,
  });
