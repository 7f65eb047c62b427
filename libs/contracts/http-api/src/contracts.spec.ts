import { refusalCodes } from '@streamstock/contracts-events';
import {
  createLocationRequestSchema,
  createProductRequestSchema,
  dailySalesQuerySchema,
  errorCodes,
  recordEventRequestSchema,
  statusOf,
  statusOfStock,
  stockListQuerySchema,
  transferRequestSchema,
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
    ['a return', { ...sale, type: 'RETURN', reason: 'too small', documentId: 'slip-1' }],
    ['an adjustment', { ...sale, type: 'ADJUSTMENT', quantity: -2, reason: 'damaged' }],
    [
      'an adjustment of what was looked at',
      { ...sale, type: 'ADJUSTMENT', reason: 'found', expectedVersion: 3 },
    ],
    ['an adjustment with a note', { ...sale, type: 'ADJUSTMENT', reason: 'other', note: 'gift' }],
    ['a count', { ...sale, type: 'COUNT', quantity: 0, expectedVersion: 3 }],
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
    ['reason', { ...sale, type: 'ADJUSTMENT' }],
    ['reason', { ...sale, type: 'ADJUSTMENT', reason: 'because' }],
    ['note', { ...sale, type: 'ADJUSTMENT', reason: 'other' }],
    ['quantity', { ...sale, type: 'ADJUSTMENT', quantity: 0, reason: 'found' }],
    ['quantity', { ...sale, type: 'COUNT', quantity: -1 }],
    ['expectedVersion', { ...sale, expectedVersion: 1 }],
    ['type', { ...sale, type: 'TRANSFER_OUT' }],
  ])('is refused with %s named', (field, body) => {
    expect(fieldsAtFault(recordEventRequestSchema, body)).toEqual([field]);
  });
});

describe('a transfer', () => {
  const transfer = {
    fromLocationId: 'WH-NORTH',
    toLocationId: 'WH-SOUTH',
    lines: [
      { productId: 'PROD-001', quantity: 1 },
      { productId: 'PROD-002', quantity: 2 },
    ],
  };
  const [first, second] = transfer.lines;
  const many = Array.from({ length: 1_001 }, (_, index) => ({
    productId: `P-${String(index)}`,
    quantity: 1,
  }));

  it.each([
    ['', transfer],
    ['toLocationId', { ...transfer, toLocationId: 'WH-NORTH' }],
    ['lines', { ...transfer, lines: [] }],
    ['lines', { ...transfer, lines: many }],
    ['lines.1.productId', { ...transfer, lines: [first, { ...second, productId: 'PROD-001' }] }],
    ['lines.1.quantity', { ...transfer, lines: [first, { ...second, quantity: 0 }] }],
  ])('is refused with %p named', (field, body) => {
    expect(fieldsAtFault(transferRequestSchema, body)).toEqual(field === '' ? [] : [field]);
  });
});

describe('a list', () => {
  it.each([
    ['', { page: '200', limit: '50' }],
    ['page', { page: '201', limit: '50' }],
    ['page', { page: '0' }],
    ['page', { page: '2', cursor: 'abc' }],
    ['sort', { sort: '-available' }],
    ['', { sort: '-available', locationId: 'WH-NORTH' }],
    ['', { sort: '-available', productId: 'PROD-001' }],
    ['sort', { sort: '-available', productId: ['PROD-001', 'PROD-002'] }],
    ['productId', { productId: 'a|b' }],
    ['productId.1', { productId: ['PROD-001', 'a|b'] }],
    ['productId', { productId: [] }],
    ['sku', { sku: Array.from({ length: 201 }, () => 'A') }],
  ])('of stock is refused with %p named', (field, query) => {
    expect(fieldsAtFault(stockListQuerySchema, query)).toEqual(field === '' ? [] : [field]);
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
  expect(stockListQuerySchema.parse({ sku: 'A', productId: ['P1', 'P2'] })).toMatchObject({
    sku: ['A'],
    productId: ['P1', 'P2'],
  });
  expect(fieldsAtFault(stockListQuerySchema, { limit: '201' })).toEqual(['limit']);
  expect(fieldsAtFault(stockListQuerySchema, { colour: 'red' })).toEqual(['colour']);
});

it('asks for the sales of 1 to 42 days, and for today and two weeks before unless told', () => {
  expect(dailySalesQuerySchema.parse({}).days).toBe(15);
  for (const days of ['1', '42']) expect(fieldsAtFault(dailySalesQuerySchema, { days })).toEqual([]);
  for (const days of ['0', '43', '-1', '1.5', 'week', '', ['1', '2']])
    expect(fieldsAtFault(dailySalesQuerySchema, { days })).toEqual(['days']);
  expect(fieldsAtFault(dailySalesQuerySchema, { locationId: 'a b', colour: 'red' })).toEqual([
    'locationId',
    'colour',
  ]);
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
