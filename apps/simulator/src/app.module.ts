import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from './environment';
import { apiProvider, liveTrafficProvider } from './live/live.providers';

/** It has no routes of its own besides health and metrics, so nobody has to sign in. */
@Module({})
export class AppModule {
  static for(environment: Environment): DynamicModule {
    return { module: AppModule, providers: [apiProvider(environment), liveTrafficProvider(environment)] };
  }
}
