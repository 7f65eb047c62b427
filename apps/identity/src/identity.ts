import { type RunningService, runService } from '@streamstock/server-kit-service';
import Provider from 'oidc-provider';
import { AppModule } from './app.module';
import type { Environment } from './environment';
import { mountProvider } from './oidc/mount-provider';
import { registerForms } from './sign-in/forms';

export interface IdentityOptions {
  /** Whether signals and uncaught errors of the process end it; true unless a test says no. */
  readonly ownsProcess?: boolean;
}

export const runIdentity = (
  environment: Environment,
  options: IdentityOptions = {},
): Promise<RunningService> =>
  runService({
    name: 'identity',
    module: AppModule.for(environment),
    environment,
    configure: async (app) => {
      const fastify = app.getHttpAdapter().getInstance();
      registerForms(fastify);
      await mountProvider(fastify, app.get(Provider, { strict: false }));
    },
    ...options,
  });
