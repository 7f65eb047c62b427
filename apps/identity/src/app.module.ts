import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from './environment';
import { providerProviders } from './oidc/provider.providers';
import { SignInController } from './sign-in/sign-in.controller';

@Module({})
export class AppModule {
  static for(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      controllers: [SignInController],
      providers: providerProviders(environment),
    };
  }
}
