import type { FactoryProvider, Type } from '@nestjs/common';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client';
import { LevelArrivals } from '../level-cache/level-arrivals';
import { LevelCache } from '../level-cache/level-cache';
import { ProductCache } from '../product-cache/product-cache';
import { FindLevel } from './find-level/find-level';
import { ListLocations } from './list-locations/list-locations';
import { ListProducts } from './list-products/list-products';
import { ListStock } from './list-stock/list-stock';
import { ShowProduct } from './show-product/show-product';
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
  {
    provide: FindLevel,
    inject: [TenantReaders, LevelCache, LevelArrivals],
    useFactory: (readers: TenantReaders, cache: LevelCache, arrivals: LevelArrivals) =>
      new FindLevel(readers, cache, arrivals),
  },
  {
    provide: ShowProduct,
    inject: [TenantReaders, ProductCache],
    useFactory: (readers: TenantReaders, cache: ProductCache) => new ShowProduct(readers, cache),
  },
  reading(ListStock),
  reading(ListProducts),
  reading(ListLocations),
];
