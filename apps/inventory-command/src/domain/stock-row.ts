import type { Buckets } from '@streamstock/contracts-events';

/** The stock row of one key as the command service holds it. `recordedAt` is ISO 8601 in UTC with microseconds. */
export interface StockRow {
  readonly tenantId: string;
  readonly productId: string;
  readonly locationId: string;
  readonly stock: Buckets;
  readonly version: number;
  readonly recordedAt: string;
  readonly mayGoNegative: boolean;
}
