import {
  type DynamicModule,
  type FactoryProvider,
  type InjectionToken,
  Module,
  type ModuleMetadata,
  type Provider,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { AuthOptions } from './auth-options';
import { Denials } from './denials';
import { AccessGuard } from './guard/access.guard';
import { AUTH_OPTIONS } from './guard/auth-options.token';
import { TokenVerifier } from './tokens/token-verifier';

export interface AsyncAuthOptions {
  readonly imports?: ModuleMetadata['imports'];
  readonly inject?: InjectionToken[];
  readonly useFactory: FactoryProvider<AuthOptions>['useFactory'];
}

/** Verifies tokens and closes every route of the app that does not say who may use it. */
@Module({})
export class AuthModule {
  static forRoot(options: AuthOptions): DynamicModule {
    return assemble({ provide: AUTH_OPTIONS, useValue: options });
  }

  /** For options that need other providers, such as `onDenied` with a producer. */
  static forRootAsync({ imports = [], inject = [], useFactory }: AsyncAuthOptions): DynamicModule {
    return assemble({ provide: AUTH_OPTIONS, inject, useFactory }, imports);
  }
}

const assemble = (
  options: Provider,
  imports: NonNullable<ModuleMetadata['imports']> = [],
): DynamicModule => ({
  module: AuthModule,
  global: true,
  imports,
  providers: [
    options,
    {
      provide: TokenVerifier,
      inject: [AUTH_OPTIONS],
      useFactory: (given: AuthOptions) => new TokenVerifier(given),
    },
    Denials,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [TokenVerifier, Denials],
});
