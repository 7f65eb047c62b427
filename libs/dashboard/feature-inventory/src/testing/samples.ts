import type { StockListItem } from '@streamstock/contracts-http-api';

/** Ten on hand, two of them allocated. */
export const aStockItem = (change: Partial<StockListItem> = {}): StockListItem => ({
  productId: 'PROD-001',
  locationId: 'WH-NORTH',
  onHand: 10,
  onHold: 0,
  held: 0,
  allocated: 2,
  inTransitOut: 0,
  incoming: 0,
  available: 8,
  epoch: 1,
  version: 4,
  asOf: '2026-03-02T09:15:00.020Z',
  sku: 'PROD-001',
  productName: 'Espresso beans',
  category: 'Coffee',
  baseUnit: 'unit',
  reorderPoint: 5,
  status: 'ok',
  ...change,
});
