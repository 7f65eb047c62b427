import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from './environment';

/** It has no routes of its own besides health and metrics, so nobody has to sign in. */
@Module({})
export class AppModule {
  static for(_environment: Environment): DynamicModule {
    return { module: AppModule, providers: [] };
  }
}
