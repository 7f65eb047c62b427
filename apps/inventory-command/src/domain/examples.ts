import { type Buckets, type Location, noStock, type Product } from '@streamstock/contracts-events';
import type { Asked, CreateLocation, CreateProduct, MoveStock, MovementOf } from './command';
import type { StockRow } from './stock-row';

let counter = 0;
const nextId = (): string => `5b0c7ad2-61f2-8e44-9d3b-${String((counter += 1)).padStart(12, '0')}`;

const movement = {
  productId: 'PROD-001',
  locationId: 'WH-NORTH',
  quantity: 1,
  occurredAt: '2026-03-02T09:15:00.000Z',
};

export const aSale = (change: Partial<MovementOf<'SALE'>> = {}): MovementOf<'SALE'> => ({
  ...movement,
  commandId: nextId(),
  bodyHash: 'a-hash-of-the-body',
  type: 'SALE',
  ...change,
});

export const aRestock = (change: Partial<MovementOf<'RESTOCK'>> = {}): MovementOf<'RESTOCK'> => ({
  ...movement,
  commandId: nextId(),
  bodyHash: 'a-hash-of-the-body',
  type: 'RESTOCK',
  ...change,
});

export const aStockRow = (stock: Partial<Buckets> = {}): StockRow => ({
  tenantId: 'acme',
  productId: 'PROD-001',
  locationId: 'WH-NORTH',
  stock: { ...noStock, ...stock },
  version: 4,
  recordedAt: '2026-03-02T09:14:00.000000Z',
  mayGoNegative: false,
});

const asked = (change: Partial<Asked>): Asked => ({
  commandId: nextId(),
  bodyHash: 'a-hash-of-the-body',
  tenantId: 'acme',
  actor: { subject: 'olga', roles: ['admin'], locations: '*' },
  source: { kind: 'till', name: 'till-7' },
  correlationId: 'a-correlation',
  ...change,
});

export const moveStock = (row: MoveStock['row'], change: Partial<Asked> = {}): MoveStock => ({
  ...asked({ commandId: row.commandId, bodyHash: row.bodyHash, ...change }),
  kind: 'move-stock',
  row,
});

export const createsProduct = (
  product: Partial<Product> = {},
  change: Partial<Asked> = {},
): CreateProduct => ({
  ...asked(change),
  kind: 'create-product',
  product: {
    productId: 'PROD-001',
    sku: 'COF-ESP-1KG',
    name: 'Espresso beans 1 kg',
    category: 'Coffee',
    barcode: null,
    price: null,
    baseUnit: 'bag',
    reorderPoint: 40,
    negativeStock: 'refuse',
    ...product,
  },
});

export const createsLocation = (
  location: Partial<Location> = {},
  change: Partial<Asked> = {},
): CreateLocation => ({
  ...asked(change),
  kind: 'create-location',
  location: {
    locationId: 'WH-NORTH',
    code: 'NORTH',
    name: 'Northern warehouse',
    kind: 'warehouse',
    region: 'North',
    timezone: 'Europe/Berlin',
    capacity: null,
    ...location,
  },
});
