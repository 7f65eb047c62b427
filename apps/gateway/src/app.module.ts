import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthModule, authSettings } from '@streamstock/server-kit-auth';
import { Redis } from 'ioredis';
import { bulkProviders } from './bulk/bulk.providers';
import { CommandResultsConsumer } from './commands/command-results.consumer';
import { commandProviders } from './commands/commands.providers';
import { DashboardController } from './dashboard/dashboard.controller';
import { DASHBOARD_ROOT, dashboardRoot } from './dashboard/dashboard-root';
import { DeadLettersController } from './dead-letters/dead-letters.controller';
import { deadLetterProviders } from './dead-letters/dead-letters.providers';
import { DenialLog } from './denials/denial-log';
import type { Environment } from './environment';
import { RateLimitGuard } from './limits/rate-limit.guard';
import { rateLimitersProvider } from './limits/rate-limiters';
import { refusalsProvider } from './limits/refusals.provider';
import { liveStreamProviders } from './live-stream/live-stream.providers';
import { StockLevelsConsumer } from './live-stream/stock-levels.consumer';
import { StreamController } from './live-stream/stream.controller';
import { MessagingModule } from './messaging/messaging.module';
import { OpenApiController } from './openapi/openapi.controller';
import { ActivityController } from './reads/activity.controller';
import { CommandStatusController } from './reads/command-status.controller';
import { GetStockController } from './reads/get-stock.controller';
import { LocationsController } from './reads/locations.controller';
import { ProductsController } from './reads/products.controller';
import { StockController } from './reads/stock.controller';
import { SuppliersController } from './reads/suppliers.controller';
import { upstreamProviders } from './reads/upstreams';
import { redisProvider } from './redis';
import { SessionModule, sessionControllers } from './session/session.module';
import { Sessions } from './session/sessions';
import { CreateLocationController } from './use-cases/create-location/create-location.controller';
import { CreateProductController } from './use-cases/create-product/create-product.controller';
import { CreateSupplierController } from './use-cases/create-supplier/create-supplier.controller';
import { RecordEventController } from './use-cases/record-event/record-event.controller';
import { RecordMovementsController } from './use-cases/record-movements/record-movements.controller';
import { RemoveLocationController } from './use-cases/remove-location/remove-location.controller';
import { TransferStockController } from './use-cases/transfer-stock/transfer-stock.controller';
import { UpdateLocationController } from './use-cases/update-location/update-location.controller';
import { UpdateProductController } from './use-cases/update-product/update-product.controller';
import { UpdateStockController } from './use-cases/update-stock/update-stock.controller';
import { UpdateSupplierController } from './use-cases/update-supplier/update-supplier.controller';

@Module({})
export class AppModule {
  static for(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        MessagingModule.for(environment),
        storeOf(environment),
        SessionModule.for(environment),
        accessOf(environment),
        limitsOf(environment),
      ],
      controllers: [
        RecordEventController,
        RecordMovementsController,
        TransferStockController,
        UpdateStockController,
        CreateProductController,
        UpdateProductController,
        CreateLocationController,
        UpdateLocationController,
        RemoveLocationController,
        CreateSupplierController,
        UpdateSupplierController,
        StockController,
        GetStockController,
        ProductsController,
        LocationsController,
        SuppliersController,
        ActivityController,
        CommandStatusController,
        DeadLettersController,
        StreamController,
        ...sessionControllers(environment),
        OpenApiController,
        DashboardController,
        CommandResultsConsumer,
        StockLevelsConsumer,
      ],
      providers: [
        ...commandProviders(environment),
        ...bulkProviders(environment),
        ...upstreamProviders(environment),
        ...liveStreamProviders(environment),
        ...deadLetterProviders,
        { provide: DASHBOARD_ROOT, useValue: dashboardRoot(environment.DASHBOARD_DIR) },
      ],
    };
  }
}

const accessOf = (environment: Environment): DynamicModule =>
  AuthModule.forRootAsync({
    inject: [DenialLog, Sessions],
    useFactory: (denials: DenialLog, sessions: Sessions | undefined) => ({
      ...authSettings(environment),
      sessions,
      onDenied: (denial) => denials.record(denial),
    }),
  });

@Module({})
class StoreModule {}

const storeOf = (environment: Environment): DynamicModule => ({
  module: StoreModule,
  global: true,
  providers: [redisProvider(environment)],
  exports: [Redis],
});

/** Guards run in the order of their modules: who it is, then how often. */
@Module({})
class LimitsModule {}

const limitsOf = (environment: Environment): DynamicModule => ({
  module: LimitsModule,
  providers: [
    rateLimitersProvider(environment),
    refusalsProvider,
    { provide: APP_GUARD, useClass: RateLimitGuard },
  ],
});
