import { type Signal, signal } from '@angular/core';
import type { StockListItem } from '@streamstock/contracts-http-api';
import { levelKey } from '@streamstock/dashboard-data-access-live';

/** A product at a location. The same object stands for it as long as it is kept. */
export interface StockRow {
  /** `productId|locationId`. */
  readonly key: string;
  readonly productId: string;
  readonly locationId: string;
  /** As it is now. */
  readonly item: Signal<StockListItem>;
}

/** The row of an item as it is; nothing changes it. */
export function fixedRow(item: StockListItem): StockRow {
  const { productId, locationId } = item;
  return { key: levelKey(item), productId, locationId, item: signal(item).asReadonly() };
}

/** What a person calls the product of a row. */
export const nameOfRow = (row: StockRow): string => {
  const { productName, sku, productId } = row.item();
  return productName ?? sku ?? productId;
};
