import type { FactoryProvider, Type } from '@nestjs/common';
import pg from 'pg';
import { CatalogArrivals } from '../arrivals/catalog-arrivals';
import { PrismaClient } from '../generated/prisma/client';
import { LevelArrivals } from '../level-cache/level-arrivals';
import { LevelCache } from '../level-cache/level-cache';
import { ProductCache } from '../product-cache/product-cache';
import { CatalogVersions } from './await-version/catalog-versions';
import { VersionWaits } from './await-version/version-waits';
import { FindLevel } from './find-level/find-level';
import { ListCategories } from './list-categories/list-categories';
import { ListEvents } from './list-events/list-events';
import { ListLocations } from './list-locations/list-locations';
import { ListProducts } from './list-products/list-products';
import { ListStock } from './list-stock/list-stock';
import { ListSuppliers } from './list-suppliers/list-suppliers';
import { ShowDailySales } from './show-daily-sales/show-daily-sales';
import { ShowLocation } from './show-location/show-location';
import { ShowMetrics } from './show-metrics/show-metrics';
import { ShowProduct } from './show-product/show-product';
import { ShowSupplier } from './show-supplier/show-supplier';
import { TenantReaders } from './tenant/tenant-readers';

const reading = <Read>(read: Type<Read>): FactoryProvider<Read> => ({
  provide: read,
  inject: [TenantReaders],
  useFactory: (readers: TenantReaders) => new read(readers),
});

/** Every question this service answers. */
export const readProviders = [
  {
    provide: TenantReaders,
    inject: [pg.Pool, PrismaClient],
    useFactory: (pool: pg.Pool, prisma: PrismaClient) => new TenantReaders(pool, prisma),
  },
  { provide: VersionWaits, useFactory: () => new VersionWaits() },
  {
    provide: CatalogVersions,
    inject: [VersionWaits, CatalogArrivals],
    useFactory: (waits: VersionWaits, arrivals: CatalogArrivals) => new CatalogVersions(waits, arrivals),
  },
  {
    provide: FindLevel,
    inject: [TenantReaders, LevelCache, LevelArrivals, VersionWaits],
    useFactory: (readers: TenantReaders, cache: LevelCache, arrivals: LevelArrivals, waits: VersionWaits) =>
      new FindLevel(readers, cache, arrivals, waits),
  },
  {
    provide: ShowProduct,
    inject: [TenantReaders, ProductCache, CatalogVersions],
    useFactory: (readers: TenantReaders, cache: ProductCache, versions: CatalogVersions) =>
      new ShowProduct(readers, cache, versions),
  },
  {
    provide: ShowLocation,
    inject: [TenantReaders, CatalogVersions],
    useFactory: (readers: TenantReaders, versions: CatalogVersions) => new ShowLocation(readers, versions),
  },
  {
    provide: ShowSupplier,
    inject: [TenantReaders, CatalogVersions],
    useFactory: (readers: TenantReaders, versions: CatalogVersions) => new ShowSupplier(readers, versions),
  },
  reading(ListStock),
  reading(ListProducts),
  reading(ListCategories),
  reading(ListLocations),
  reading(ListSuppliers),
  reading(ListEvents),
  reading(ShowMetrics),
  reading(ShowDailySales),
];
