import type { ProductSummary, StockLevel } from '@streamstock/contracts-http-api';

/** A level with everything on hand available. */
export function aLevel(change: Partial<StockLevel> = {}): StockLevel {
  const onHand = change.onHand ?? 5;
  return {
    productId: 'PROD-001',
    locationId: 'WH-NORTH',
    onHand,
    onHold: 0,
    held: 0,
    allocated: 0,
    inTransitOut: 0,
    incoming: 0,
    available: onHand,
    epoch: 1,
    version: 1,
    asOf: '2026-03-02T09:15:00.020Z',
    ...change,
  };
}

export const aProduct = (change: Partial<ProductSummary> = {}): ProductSummary => ({
  productId: 'PROD-001',
  sku: 'PROD-001',
  name: 'Espresso beans 1 kg',
  category: 'Coffee',
  barcode: null,
  price: null,
  cost: null,
  baseUnit: 'unit',
  reorderPoint: 10,
  supplierId: null,
  leadTimeDays: null,
  negativeStock: 'refuse',
  lifecycle: 'active',
  onHand: 5,
  available: 5,
  status: 'low',
  ...change,
});
