import type { Provider } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { createPool, databaseSettings, schemaOfRole } from '@streamstock/server-kit-database';
import { InboxCleaner } from '@streamstock/server-kit-inbox';
import type { Logger } from '@streamstock/server-kit-observability';
import { LOGGER, Shutdown, Startup } from '@streamstock/server-kit-service';
import pg from 'pg';
import type { Environment } from './environment';
import { PrismaClient } from './generated/prisma/client';
import { LedgerPartitions } from './ledger-partitions/ledger-partitions';
import { sessionSettings } from './persistence/session-settings';

/**
 * Milliseconds. A replica that stands still in the middle of a transaction holds the rows of its keys; whoever takes
 * over its partitions after the session timeout must not wait for them.
 */
const idleInTransactionTimeoutMs = 5_000;

/** Postgres and what keeps its tables in shape. */
export const storageProviders = (environment: Environment): Provider[] => [
  {
    provide: pg.Pool,
    inject: [Shutdown],
    useFactory: (shutdown: Shutdown) => {
      const pool = createPool({
        ...databaseSettings(environment),
        applicationName: `inventory-command.${environment.REPLICA}`,
        idleInTransactionTimeoutMs,
        settings: sessionSettings,
      });
      shutdown.onShutdown('store', () => pool.end());
      return pool;
    },
  },
  {
    provide: PrismaClient,
    inject: [pg.Pool],
    useFactory: (pool: pg.Pool) => {
      const schema = schemaOfRole(environment.DATABASE_URL);
      return new PrismaClient({ adapter: new PrismaPg(pool, { schema }) });
    },
  },
  {
    provide: LedgerPartitions,
    inject: [pg.Pool, LOGGER, Startup, Shutdown],
    useFactory: (pool: pg.Pool, logger: Logger, startup: Startup, shutdown: Shutdown) => {
      const partitions = new LedgerPartitions({ pool, logger, keepMonths: environment.LEDGER_KEEP_MONTHS });
      startup.onStart('ledger partitions', () => partitions.start());
      shutdown.onShutdown('produce', () => partitions.close());
      return partitions;
    },
  },
  {
    provide: InboxCleaner,
    inject: [pg.Pool, LOGGER, Startup, Shutdown],
    useFactory: (pool: pg.Pool, logger: Logger, startup: Startup, shutdown: Shutdown) => {
      const cleaner = new InboxCleaner({ pool, logger });
      startup.onStart('inbox cleaner', () => {
        cleaner.start();
        return Promise.resolve();
      });
      shutdown.onShutdown('produce', () => cleaner.close());
      return cleaner;
    },
  },
];
