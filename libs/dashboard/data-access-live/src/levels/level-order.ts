import type { StockLevel } from '@streamstock/contracts-http-api';

/** A level replaces another only if it is newer by (epoch, version), so answers and events may come in any order. */
export const isNewer = (level: StockLevel, known: StockLevel): boolean =>
  level.epoch === known.epoch ? level.version > known.version : level.epoch > known.epoch;

export const levelKey = (level: { readonly productId: string; readonly locationId: string }): string =>
  `${level.productId}|${level.locationId}`;
