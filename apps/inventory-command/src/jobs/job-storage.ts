import { createPool, databaseSettings } from '@streamstock/server-kit-database';
import type { JobContext } from '@streamstock/server-kit-service';
import type pg from 'pg';
import type { Environment } from '../environment';
import { sessionSettings } from '../persistence/session-settings';

/** A job works on one thing at a time and looks at the outbox beside it. */
const connections = 2;

/** The database of the service, for a job. */
export function openJobPool({
  environment,
  logger,
  closing,
}: Pick<JobContext<Environment>, 'environment' | 'logger' | 'closing'>): pg.Pool {
  const pool = createPool({
    ...databaseSettings(environment),
    max: connections,
    applicationName: 'inventory-command.job',
    settings: sessionSettings,
    logger,
  });
  closing.onShutdown('store', () => pool.end());
  return pool;
}
