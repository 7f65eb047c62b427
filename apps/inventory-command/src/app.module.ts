import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule, authSettings } from '@streamstock/server-kit-auth';
import { CommandsController } from './commands/commands.controller';
import { consumingProviders } from './consuming.providers';
import type { Environment } from './environment';
import { messagingProviders } from './messaging.providers';
import { CommandStatusController } from './reads/command-status/command-status.controller';
import { storageProviders } from './storage.providers';

@Module({})
export class AppModule {
  static for(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [AuthModule.forRoot(authSettings(environment))],
      controllers: [CommandsController, CommandStatusController],
      providers: [
        ...storageProviders(environment),
        ...messagingProviders(environment),
        ...consumingProviders,
      ],
    };
  }
}
