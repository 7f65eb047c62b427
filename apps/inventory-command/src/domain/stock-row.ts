import type { Buckets, Lifecycle } from '@streamstock/contracts-events';

/**
 * The stock row of one key as the command service holds it, with what its product and location allow. `recordedAt` is
 * ISO 8601 in UTC with microseconds.
 */
export interface StockRow {
  readonly tenantId: string;
  readonly productId: string;
  readonly locationId: string;
  readonly stock: Buckets;
  readonly version: number;
  readonly recordedAt: string;
  readonly mayGoNegative: boolean;
  readonly lifecycle: Lifecycle;
  readonly locationIsOpen: boolean;
}
