import { type Buckets, type Location, noStock, type Product } from '@streamstock/contracts-events';
import type { CreateLocation, CreateProduct } from './catalog-command';
import type { Asked } from './command';
import type { MoveStock, MoveTogether, TransferLeg, TransferStock, WishOf } from './stock-command';
import type { StockRow } from './stock-row';

let counter = 0;
const nextId = (): string => `5b0c7ad2-61f2-8e44-9d3b-${String((counter += 1)).padStart(12, '0')}`;

const movement = {
  productId: 'PROD-001',
  locationId: 'WH-NORTH',
  quantity: 1,
  occurredAt: '2026-03-02T09:15:00.000Z',
};

export const aSale = (change: Partial<WishOf<'SALE'>> = {}): WishOf<'SALE'> => ({
  ...movement,
  type: 'SALE',
  ...change,
});

export const aRestock = (change: Partial<WishOf<'RESTOCK'>> = {}): WishOf<'RESTOCK'> => ({
  ...movement,
  type: 'RESTOCK',
  ...change,
});

export const aReturn = (change: Partial<WishOf<'RETURN'>> = {}): WishOf<'RETURN'> => ({
  ...movement,
  type: 'RETURN',
  ...change,
});

export const anAdjustment = (change: Partial<WishOf<'ADJUSTMENT'>> = {}): WishOf<'ADJUSTMENT'> => ({
  ...movement,
  type: 'ADJUSTMENT',
  reason: 'damaged',
  ...change,
});

export const aCount = (change: Partial<WishOf<'COUNT'>> = {}): WishOf<'COUNT'> => ({
  ...movement,
  type: 'COUNT',
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
  lifecycle: 'active',
  locationIsOpen: true,
});

export const asked = (change: Partial<Asked>): Asked => ({
  commandId: nextId(),
  bodyHash: 'a-hash-of-the-body',
  tenantId: 'acme',
  actor: { subject: 'olga', roles: ['admin'], locations: '*' },
  source: { kind: 'till', name: 'till-7' },
  correlationId: 'a-correlation',
  ...change,
});

export const moveStock = (wish: MoveStock['wishes'][0], change: Partial<Asked> = {}): MoveStock => ({
  ...asked(change),
  kind: 'move-stock',
  wishes: [wish],
});

export const moveTogether = (wishes: MoveTogether['wishes'], change: Partial<Asked> = {}): MoveTogether => ({
  ...asked(change),
  kind: 'move-together',
  wishes,
});

/** A transfer from WH-NORTH to WH-SOUTH unless told otherwise. */
export function transferStock(
  lines: readonly { readonly productId?: string; readonly quantity: number }[],
  change: Partial<Pick<TransferStock, keyof Asked | 'fromLocationId' | 'toLocationId'>> = {},
): TransferStock {
  const { fromLocationId = 'WH-NORTH', toLocationId = 'WH-SOUTH' } = change;
  const wishes = lines.flatMap(({ productId = 'PROD-001', quantity }): TransferLeg[] => {
    const line = { ...movement, productId, quantity };
    return [
      { ...line, type: 'TRANSFER_OUT', locationId: fromLocationId, counterpartLocationId: toLocationId },
      { ...line, type: 'TRANSFER_IN', locationId: toLocationId, counterpartLocationId: fromLocationId },
    ];
  });
  return { ...asked(change), kind: 'transfer-stock', fromLocationId, toLocationId, wishes };
}

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
    cost: null,
    baseUnit: 'bag',
    reorderPoint: 40,
    supplierId: null,
    leadTimeDays: null,
    negativeStock: 'refuse',
    lifecycle: 'active',
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
    status: 'open',
    ...location,
  },
});
