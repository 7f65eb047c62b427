export type { CatalogueProduct, LocationName, Recorded } from './boundary/answers';
export { ApiFailure, asFailure, newIdempotencyKey } from '@streamstock/dashboard-data-access-api';
export type { LevelRow, StockedProduct } from './levels/stock-book';
export { stockStatus } from './levels/stock-status';
export type { LiveStock } from './live-stock';
export type { Movement } from './movements/record-movement';
export { LIVE_STOCK } from './provide-live-stock';
export type { ListState } from './snapshot/list-state';
export type { Connection } from './stream/connection';
