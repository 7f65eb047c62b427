import { refusalCodes } from '@streamstock/contracts-events';
import {
  createLocationRequestSchema,
  createProductRequestSchema,
  errorCodes,
  recordEventRequestSchema,
  statusOf,
  statusOfStock,
  stockListQuerySchema,
} from './index';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 1 };
const product = { sku: 'COF-1', name: 'Coffee', category: 'Drinks' };
const location = {
  code: 'NORTH',
  name: 'North',
  kind: 'warehouse',
  region: 'North',
  timezone: 'Europe/Berlin',
};

const fieldsAtFault = (schema: { safeParse(value: unknown): unknown }, value: unknown): string[] => {
  const { error } = schema.safeParse(value) as {
    error?: { issues: { path: PropertyKey[]; keys?: string[] }[] };
  };
  return (error?.issues ?? []).flatMap(({ path, keys }) => keys ?? [path.join('.')]);
};

describe('error codes', () => {
  it('give every refusal a client error', () => {
    const statuses = refusalCodes.map(statusOf);
    expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
  });

  it('tell a refusal by stock from a missing thing and a missing right', () => {
    expect(
      (['stock.insufficient', 'product.not-found', 'auth.role-missing', 'auth.token-missing'] as const).map(
        statusOf,
      ),
    ).toEqual([409, 404, 403, 401]);
  });

  it('have a title each', () => {
    expect(Object.values(errorCodes).filter(({ title }) => title.length === 0)).toEqual([]);
  });
});

describe('a movement', () => {
  it.each([
    ['a sale', sale],
    [
      'a restock',
      { ...sale, type: 'RESTOCK', supplierId: 'SUP-1', unitCost: { amount: 100, currency: 'EUR' } },
    ],
  ])('may be %s', (_name, body) => {
    expect(fieldsAtFault(recordEventRequestSchema, body)).toEqual([]);
  });

  it.each([
    ['type', { ...sale, type: 'GIFT' }],
    ['productId', { ...sale, productId: 'a|b' }],
    ['locationId', { ...sale, locationId: '' }],
    ['quantity', { ...sale, quantity: 0 }],
    ['quantity', { ...sale, quantity: 1.5 }],
    ['quantity', { ...sale, quantity: 1_000_001 }],
    ['occurredAt', { ...sale, occurredAt: 'yesterday' }],
    ['reason', { ...sale, reason: 'a\u0000b' }],
    ['supplierId', { ...sale, supplierId: 'SUP-1' }],
    ['unitCost.currency', { ...sale, type: 'RESTOCK', unitCost: { amount: 1, currency: 'euro' } }],
    ['colour', { ...sale, colour: 'red' }],
  ])('is refused with %s named', (field, body) => {
    expect(fieldsAtFault(recordEventRequestSchema, body)).toEqual([field]);
  });
});

describe('a catalogue entry', () => {
  it('needs little', () => {
    expect(createProductRequestSchema.parse(product)).toMatchObject({ baseUnit: 'unit', reorderPoint: 0 });
    expect(createLocationRequestSchema.parse(location)).toMatchObject({ capacity: null });
  });

  it.each([
    ['barcode', { ...product, barcode: '12' }],
    ['price.amount', { ...product, price: { amount: -1, currency: 'EUR' } }],
    ['name', { ...product, name: '' }],
  ])('is refused with %s named', (field, body) => {
    expect(fieldsAtFault(createProductRequestSchema, body)).toEqual([field]);
  });

  it('lies in a time zone that exists', () => {
    expect(fieldsAtFault(createLocationRequestSchema, { ...location, timezone: 'Mars/Olympus' })).toEqual([
      'timezone',
    ]);
  });
});

it('lists take numbers as text and name what they do not know', () => {
  expect(stockListQuerySchema.parse({ limit: '20' }).limit).toBe(20);
  expect(fieldsAtFault(stockListQuerySchema, { limit: '201' })).toEqual(['limit']);
  expect(fieldsAtFault(stockListQuerySchema, { colour: 'red' })).toEqual(['colour']);
});

it.each([
  [0, 10, 'out'],
  [-3, 0, 'out'],
  [9, 10, 'low'],
  [10, 10, 'ok'],
  [1, 0, 'ok'],
])('%i available with a reorder point of %i is %s', (available, reorderPoint, status) => {
  expect(statusOfStock(available, reorderPoint)).toBe(status);
});
