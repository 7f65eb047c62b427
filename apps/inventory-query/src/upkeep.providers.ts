import type { Provider } from '@nestjs/common';
import type { Logger } from '@streamstock/server-kit-observability';
import { LOGGER, Shutdown, Startup } from '@streamstock/server-kit-service';
import pg from 'pg';
import type { Environment } from './environment';
import { MovementMonths } from './movement-months/movement-months';
import { soldSlotCleaner, supplierRecordCleaner } from './projections/movements/forget-old';

/** Injects the cleaners that run beside everything else. */
const CLEANERS = Symbol('Cleaners');

/** What keeps tables in shape. */
export const upkeepProviders = (environment: Environment): Provider[] => [
  {
    provide: MovementMonths,
    inject: [pg.Pool, LOGGER, Startup, Shutdown],
    useFactory: (pool: pg.Pool, logger: Logger, startup: Startup, shutdown: Shutdown) => {
      const keepMonths = environment.MOVEMENTS_KEEP_MONTHS;
      const months = new MovementMonths({ pool, logger, keepMonths });
      startup.onStart('months of movements', () => months.start());
      shutdown.onShutdown('produce', () => months.close());
      return months;
    },
  },
  {
    provide: CLEANERS,
    inject: [pg.Pool, MovementMonths, LOGGER, Startup, Shutdown],
    useFactory: (
      pool: pg.Pool,
      months: MovementMonths,
      logger: Logger,
      startup: Startup,
      shutdown: Shutdown,
    ) => {
      const cleaners = [soldSlotCleaner({ pool, logger }), supplierRecordCleaner({ pool, logger, months })];
      for (const cleaner of cleaners) {
        startup.onStart('cleaning', () => {
          cleaner.start();
          return Promise.resolve();
        });
        shutdown.onShutdown('produce', () => cleaner.close());
      }
      return cleaners;
    },
  },
];
