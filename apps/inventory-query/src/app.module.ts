import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '@streamstock/server-kit-auth';
import type { Environment } from './environment';
import { projectionProviders } from './projections/projection.providers';
import { CatalogController } from './projections/catalog/catalog.controller';
import { StockLevelsController } from './projections/stock-levels/stock-levels.controller';
import { FindLevelController } from './reads/find-level/find-level.controller';
import { ListLocationsController } from './reads/list-locations/list-locations.controller';
import { ListProductsController } from './reads/list-products/list-products.controller';
import { ListStockController } from './reads/list-stock/list-stock.controller';
import { readProviders } from './reads/read.providers';
import { ShowProductController } from './reads/show-product/show-product.controller';
import { storageProviders } from './storage.providers';

@Module({})
export class AppModule {
  static for(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        AuthModule.forRoot({
          issuer: environment.AUTH_ISSUER,
          audience: environment.AUTH_AUDIENCE,
          jwksFile: environment.AUTH_JWKS_FILE,
          jwksUrl: environment.AUTH_JWKS_URL,
        }),
      ],
      controllers: [
        StockLevelsController,
        CatalogController,
        FindLevelController,
        ListStockController,
        ListProductsController,
        ShowProductController,
        ListLocationsController,
      ],
      providers: [...storageProviders(environment), ...projectionProviders(environment), ...readProviders],
    };
  }
}
