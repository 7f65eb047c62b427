import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Health, type Logger } from '@streamstock/server-kit-observability';
import { Shutdown, ShutdownStages } from '../lifecycle/shutdown';
import { Startup } from '../lifecycle/startup';
import { PlatformController } from './platform.controller';
import { LOGGER } from './tokens';

export interface Platform {
  readonly logger: Logger;
  readonly health: Health;
  readonly shutdown: Shutdown;
  readonly startup: Startup;
}

/** What every service gets by injection: LOGGER, Health, Startup, Shutdown. */
@Module({})
export class PlatformModule {
  /** The platform around the service's own module. */
  static around(own: Type | DynamicModule, { logger, health, shutdown, startup }: Platform): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [own],
      controllers: [PlatformController],
      providers: [
        { provide: LOGGER, useValue: logger },
        { provide: Health, useValue: health },
        { provide: Startup, useValue: startup },
        { provide: Shutdown, useValue: shutdown },
        { provide: ShutdownStages, useExisting: Shutdown },
      ],
      exports: [LOGGER, Health, Startup, Shutdown, ShutdownStages],
    };
  }
}
