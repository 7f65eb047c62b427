import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule, authSettings } from '@streamstock/server-kit-auth';
import type { Environment } from './environment';
import { projectionProviders } from './projections/projection.providers';
import { CatalogController } from './projections/catalog/catalog.controller';
import { MovementsController } from './projections/movements/movements.controller';
import { StockLevelsController } from './projections/stock-levels/stock-levels.controller';
import { FindLevelController } from './reads/find-level/find-level.controller';
import { ListCategoriesController } from './reads/list-categories/list-categories.controller';
import { ListEventsController } from './reads/list-events/list-events.controller';
import { ListLocationsController } from './reads/list-locations/list-locations.controller';
import { ListProductsController } from './reads/list-products/list-products.controller';
import { ListStockController } from './reads/list-stock/list-stock.controller';
import { ListSuppliersController } from './reads/list-suppliers/list-suppliers.controller';
import { readProviders } from './reads/read.providers';
import { ShowDailySalesController } from './reads/show-daily-sales/show-daily-sales.controller';
import { ShowLocationController } from './reads/show-location/show-location.controller';
import { ShowMetricsController } from './reads/show-metrics/show-metrics.controller';
import { ShowProductController } from './reads/show-product/show-product.controller';
import { ShowSupplierController } from './reads/show-supplier/show-supplier.controller';
import { storageProviders } from './storage.providers';
import { upkeepProviders } from './upkeep.providers';

@Module({})
export class AppModule {
  static for(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [AuthModule.forRoot(authSettings(environment))],
      controllers: [
        StockLevelsController,
        CatalogController,
        MovementsController,
        FindLevelController,
        ListStockController,
        ListProductsController,
        ShowProductController,
        ListCategoriesController,
        ListLocationsController,
        ListSuppliersController,
        ShowSupplierController,
        ListEventsController,
        ShowMetricsController,
        ShowDailySalesController,
        ShowLocationController,
      ],
      providers: [
        ...storageProviders(environment),
        ...upkeepProviders(environment),
        ...projectionProviders(environment),
        ...readProviders,
      ],
    };
  }
}
