import type { StockStatus } from '@streamstock/contracts-http-api';

/** The contract's `statusOfStock`; importing that one would bring the schemas along. A spec holds the two together. */
export const stockStatus = (available: number, reorderPoint: number): StockStatus =>
  available <= 0 ? 'out' : available < reorderPoint ? 'low' : 'ok';
