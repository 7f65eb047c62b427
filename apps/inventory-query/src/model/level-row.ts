import { availableOf, type Buckets, noStock, stockKey } from '@streamstock/contracts-events';
import { type StockLevel, type StockStatus } from '@streamstock/contracts-http-api';
import type { LevelTerms } from './level-terms';

export interface LevelKey {
  readonly tenantId: string;
  readonly productId: string;
  readonly locationId: string;
}

/** One row of `stock_level`. `terms` are `noLevelTerms` until the product is known; `asOf` is ISO 8601 in UTC. */
export interface LevelRow extends LevelKey {
  readonly stock: Buckets;
  readonly terms: LevelTerms;
  readonly status: StockStatus;
  readonly epoch: number;
  readonly version: number;
  readonly asOf: string;
}

export const levelKeyOf = ({ tenantId, productId, locationId }: LevelKey): string =>
  stockKey(tenantId, productId, locationId);

/** A row that no fact has reached yet: every fact is newer. */
export const unreached = (key: LevelKey, terms: LevelTerms): LevelRow => ({
  tenantId: key.tenantId,
  productId: key.productId,
  locationId: key.locationId,
  stock: noStock,
  terms,
  status: 'out',
  epoch: 0,
  version: -1,
  asOf: '1970-01-01T00:00:00.000Z',
});

/** The level as the API shows it. */
export const stockLevelOf = ({
  productId,
  locationId,
  stock,
  epoch,
  version,
  asOf,
}: LevelRow): StockLevel => ({
  productId,
  locationId,
  onHand: stock.onHand,
  onHold: stock.onHold,
  held: stock.held,
  allocated: stock.allocated,
  inTransitOut: stock.inTransitOut,
  incoming: stock.incoming,
  available: availableOf(stock),
  epoch,
  version,
  asOf,
});
