import type { Provider } from '@nestjs/common';
import { Shutdown } from '@streamstock/server-kit-service';
import type { Environment } from '../environment';
import { Upstream } from './upstream';

export const INVENTORY_QUERY = Symbol('inventory-query');
export const INVENTORY_COMMAND = Symbol('inventory-command');

/** Connections per replica; one request at a time on each. */
const connections = 32;

export const upstreamProviders = (environment: Environment): Provider[] => [
  provide(INVENTORY_QUERY, 'inventory-query', environment.INVENTORY_QUERY_URLS, environment.READ_TIMEOUT_MS),
  provide(
    INVENTORY_COMMAND,
    'inventory-command',
    environment.INVENTORY_COMMAND_URLS,
    environment.READ_TIMEOUT_MS,
  ),
];

const provide = (token: symbol, service: string, urls: readonly string[], timeoutMs: number): Provider => ({
  provide: token,
  inject: [Shutdown],
  useFactory: (shutdown: Shutdown) => {
    const upstream = new Upstream(service, urls, { timeoutMs, connections });
    shutdown.onShutdown('store', () => upstream.close());
    return upstream;
  },
});
