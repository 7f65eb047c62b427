import type { Logger } from '@streamstock/server-kit-observability';
import type { Environment } from '../environment';
import { ApiClient } from './api-client';
import { credentialsOf } from './credentials/credentials-of';

interface Options {
  readonly environment: Environment;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly connections?: number;
}

/** The API at the address, and in the name, that the environment says. */
export const openApiClient = ({ environment, ...options }: Options): ApiClient =>
  new ApiClient({
    ...options,
    url: environment.API_URL,
    credentials: (dispatcher) => credentialsOf(environment, dispatcher),
  });
