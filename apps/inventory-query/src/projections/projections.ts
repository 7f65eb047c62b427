import type { ReceivedRecord } from '@streamstock/server-kit-kafka';
import type { CatalogArrivals } from '../arrivals/catalog-arrivals';
import type { LevelArrivals } from '../level-cache/level-arrivals';
import type { LevelCache } from '../level-cache/level-cache';
import type { MovementMonths } from '../movement-months/movement-months';
import type { ProductCache } from '../product-cache/product-cache';
import type { CatalogMessage } from './catalog/catalog-fact';
import { CatalogProjection } from './catalog/catalog.projection';
import type { MovementMessage } from './movements/movement-fact';
import { MovementsProjection } from './movements/movements.projection';
import type { ProjectionOptions } from './projection-options';
import type { LevelMessage } from './stock-levels/level-fact';
import { StockLevelsProjection } from './stock-levels/stock-levels.projection';

export interface ProjectionsOptions extends ProjectionOptions {
  readonly months: MovementMonths;
  /** Who is told of what has changed. */
  readonly levelCache: Pick<LevelCache, 'write'>;
  readonly productCache: Pick<ProductCache, 'outdate'>;
  readonly levelArrivals: Pick<LevelArrivals, 'announce'>;
  readonly catalogArrivals: Pick<CatalogArrivals, 'announce'>;
}

/** Everything that makes a read model of facts: of the model that serves, and of one that is built beside it. */
export class Projections {
  readonly levels: StockLevelsProjection;
  readonly catalog: CatalogProjection;
  readonly movements: MovementsProjection;

  constructor(options: ProjectionsOptions) {
    const { months, levelCache, productCache, levelArrivals, catalogArrivals, ...shared } = options;
    this.levels = new StockLevelsProjection({
      ...shared,
      cache: levelCache,
      products: productCache,
      arrivals: levelArrivals,
    });
    this.catalog = new CatalogProjection({ ...shared, products: productCache, arrivals: catalogArrivals });
    this.movements = new MovementsProjection({ ...shared, months });
  }

  get waitForDatabase(): boolean {
    return [this.levels, this.catalog, this.movements].some(({ waitsForDatabase }) => waitsForDatabase);
  }

  /** Resolves when the facts are in the model; they have passed the schemas of their types. */
  async project(records: readonly ReceivedRecord[]): Promise<void> {
    const levels = records.filter(isLevel);
    const movements = records.filter(isMovement);
    const catalog = records.filter(isCatalog);
    await Promise.all([
      levels.length > 0 && this.levels.project(levels),
      movements.length > 0 && this.movements.project(movements),
      catalog.length > 0 && this.catalog.project(catalog),
    ]);
  }

  async close(): Promise<void> {
    await Promise.all([this.levels.close(), this.catalog.close(), this.movements.close()]);
  }
}

const isLevel = (record: ReceivedRecord): record is ReceivedRecord<LevelMessage> =>
  record.message.type === 'StockLevelChanged';
const isMovement = (record: ReceivedRecord): record is ReceivedRecord<MovementMessage> =>
  record.message.type === 'StockMoved';
const isCatalog = (record: ReceivedRecord): record is ReceivedRecord<CatalogMessage> =>
  !isLevel(record) && !isMovement(record);
