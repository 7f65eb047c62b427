import type { NestApplicationOptions } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Denials } from '@streamstock/server-kit-auth';
import { failureOf } from '@streamstock/server-kit-database';
import { ProblemFilter } from '@streamstock/server-kit-errors';
import { NestLogger } from '@streamstock/server-kit-observability';
import { createAdapter } from './http/create-adapter';
import { registerRequestScope } from './http/request-scope';
import { type Platform, PlatformModule } from './platform/platform.module';
import type { ServiceOptions } from './service-options';

/** The Nest application around the service's module, with the hooks, the filter and the limits that all share. */
export async function buildApp(options: ServiceOptions, platform: Platform): Promise<NestFastifyApplication> {
  const { logger } = platform;
  const settings: Pick<NestApplicationOptions, 'logger' | 'bodyParser' | 'abortOnError'> = {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    PlatformModule.around(options.module, platform),
    createAdapter(options.environment),
    settings,
  );
  const fastify = app.getHttpAdapter().getInstance();
  // JSON is the one form of a body.
  fastify.removeContentTypeParser('text/plain');
  registerRequestScope(fastify);
  const denials = denialsOf(app);
  app.useGlobalFilters(
    new ProblemFilter({
      isAway: (error) => failureOf(error) === 'transient',
      onServerError: (error, status) => {
        logger[status === 500 ? 'error' : 'warn']({ err: error, status }, 'request failed');
      },
      onDenied: (error, request) => {
        denials?.report(error, request);
      },
    }),
  );
  await options.configure?.(app);
  return app;
}

/** A service without AuthModule has none, and Nest logs an error where it is asked for what is not there. */
function denialsOf(app: NestFastifyApplication): Denials | undefined {
  const modules = [...app.get(ModulesContainer).values()];
  const found: unknown = modules
    .find(({ providers }) => providers.has(Denials))
    ?.providers.get(Denials)?.instance;
  return found instanceof Denials ? found : undefined;
}
