const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };
const restock = { ...sale, type: 'RESTOCK' };
const giveBack = { ...sale, type: 'RETURN' };
const adjustment = { ...sale, type: 'ADJUSTMENT', reason: 'other', note: 'found behind a shelf' };
const count = { ...sale, type: 'COUNT' };
const line = { productId: 'PROD-001', quantity: 2 };
const transfer = { fromLocationId: 'WH-NORTH', toLocationId: 'WH-SOUTH', lines: [line] };
const product = { sku: 'COF-1', name: 'Espresso', category: 'Coffee' };
const location = { code: 'NORTH', name: 'North', kind: 'warehouse', region: 'N', timezone: 'Europe/Berlin' };
const supplier = { name: 'Northern Roasters' };

const wrongIds = ['', ' ', 'a b', '../x', '-x', 'x'.repeat(65), 'a\u0000b', 'ä', 7, null, [], {}];
const wrongTexts = (max: number) => ['', 'x'.repeat(max + 1), 'a\u0000b', 7, null, ['x'], {}];
const wrongQuantities = [0, -1, 1.5, 1_000_001, 1e308, '2', null, true, [1]];
const wrongDays = [-1, 1.5, 731, '3'];
const wrongInstants = [
  'yesterday',
  '2026-02-30T00:00:00Z',
  '2026-03-02',
  '0000-01-01T00:00:00Z',
  '',
  7,
  null,
];
const wrongMoney = [
  { amount: -1, currency: 'EUR' },
  { amount: 1.5, currency: 'EUR' },
  { amount: 1, currency: 'euro' },
  { amount: 1, currency: 'EUR', rate: 2 },
  7,
];

export type MalformedCase = readonly [call: string, valid: object, field: string, values: readonly unknown[]];

type FieldCase = readonly [field: string, values: readonly unknown[]];

const of = (call: string, valid: object, fields: readonly FieldCase[]): MalformedCase[] =>
  fields.map(([field, values]) => [call, valid, field, values]);

const everyMovement: readonly FieldCase[] = [
  ['productId', wrongIds],
  ['locationId', wrongIds],
  ['occurredAt', wrongInstants],
  ['expiresAt', wrongInstants],
  ['source', wrongTexts(64)],
  ['orderId', wrongTexts(64)],
  ['documentId', wrongTexts(64)],
  ['note', wrongTexts(500)],
  ['unknown', [1, null, 'x']],
];

const everyProduct: readonly FieldCase[] = [
  ['sku', wrongIds],
  ['name', wrongTexts(200)],
  ['category', wrongTexts(100)],
  ['barcode', ['123', 'abcdefgh', '1'.repeat(15), 7]],
  ['price', wrongMoney],
  ['cost', wrongMoney],
  ['baseUnit', wrongTexts(20)],
  ['reorderPoint', [-1, 1.5, 1_000_001, '1', null]],
  ['supplierId', ['', 'a b', 7]],
  ['leadTimeDays', wrongDays],
  ['negativeStock', ['maybe', true, null]],
  ['lifecycle', ['sold', '', null]],
  ['unknown', [1]],
];

const everyLocation: readonly FieldCase[] = [
  ['code', wrongIds],
  ['name', wrongTexts(200)],
  ['kind', ['shop', null, 7]],
  ['region', wrongTexts(100)],
  ['timezone', ['Mars/Olympus', '', 7, null]],
  ['capacity', [-1, 1.5, 1e12, '1']],
  ['unknown', [1]],
];

const everySupplier: readonly FieldCase[] = [
  ['name', wrongTexts(200)],
  ['email', ['', 'nobody', 'a@b', 7, `${'x'.repeat(250)}@example.org`]],
  ['phone', ['', 'ring me', '12', 7]],
  ['leadTimeDays', wrongDays],
  ['status', ['gone', null]],
  ['unknown', [1]],
];

/** What is wrong with one field of an otherwise valid body. */
export const malformedCases: readonly MalformedCase[] = [
  ...of('POST /api/events', sale, [
    ['type', ['sale', '', 7, null, 'TRANSFER_OUT', 'TRANSFER_IN', '__proto__']],
    ['quantity', wrongQuantities],
    ['reason', wrongTexts(200)],
    ...['supplierId', 'unitCost', 'orderedAt', 'expectedAt', 'orderedQuantity', 'expectedVersion'].map(
      (field): FieldCase => [field, ['S-1']],
    ),
    ...everyMovement,
  ]),
  ...of('POST /api/events', restock, [
    ['quantity', wrongQuantities],
    ['supplierId', wrongIds],
    ['unitCost', wrongMoney],
    ['orderedAt', wrongInstants],
    ['expectedAt', wrongInstants],
    ['orderedQuantity', wrongQuantities],
    ...everyMovement,
  ]),
  ...of('POST /api/events', giveBack, [
    ['quantity', wrongQuantities],
    ['reason', wrongTexts(200)],
    ['supplierId', ['S-1']],
    ['expectedVersion', [1]],
    ...everyMovement,
  ]),
  ...of('POST /api/events', adjustment, [
    ['quantity', [0, 1.5, 1_000_001, -1_000_001, '2', null]],
    ['reason', ['because', '', null, 7, '__proto__']],
    ['note', [undefined]],
    ['expectedVersion', [-1, 1.5, '1', null]],
    ...everyMovement,
  ]),
  ...of('POST /api/events', count, [
    ['quantity', [-1, 1.5, 1_000_000_001, '2', null]],
    ['reason', wrongTexts(200)],
    ['expectedVersion', [-1, 1.5, '1', null]],
    ...everyMovement,
  ]),
  ...of('POST /api/transfers', transfer, [
    ['fromLocationId', [...wrongIds]],
    ['toLocationId', [...wrongIds, 'WH-NORTH']],
    ['lines', [[], {}, 'x', null, 7, ...[{}, 7, { ...line, unknown: 1 }].map((wrong) => [wrong])]],
    ['lines[1].productId', [[line, line], ...wrongIds.map((productId) => [line, { ...line, productId }])]],
    ['lines[0].quantity', wrongQuantities.map((quantity) => [{ ...line, quantity }])],
    ['occurredAt', wrongInstants],
    ['expiresAt', wrongInstants],
    ['source', wrongTexts(64)],
    ['documentId', wrongTexts(64)],
    ['note', wrongTexts(500)],
    ['unknown', [1]],
  ]),
  ...of('POST /api/products', product, [['productId', wrongIds], ...everyProduct]),
  ...of('POST /api/products', product, [['lifecycle', ['phasing-out', 'discontinued']]]),
  ...of('PUT /api/products/P-1', product, [['productId', ['P-1']], ...everyProduct]),
  ...of('POST /api/locations', location, [['locationId', wrongIds], ['status', ['open']], ...everyLocation]),
  ...of('PUT /api/locations/L-1', location, [
    ['locationId', ['L-1']],
    ['status', ['removed', 'shut', null]],
    ...everyLocation,
  ]),
  ...of('POST /api/suppliers', { ...supplier, supplierId: 'S-1' }, [
    ['supplierId', wrongIds],
    ...everySupplier,
  ]),
  ...of('PUT /api/suppliers/S-1', supplier, [['supplierId', ['S-1']], ...everySupplier]),
];

const missing = (call: string, valid: object, fields: readonly string[] = Object.keys(valid)) =>
  fields.map((field): readonly [string, object, string] => [call, valid, field]);

/** Fields that cannot be left out. */
export const requiredFields = [
  ...[sale, restock, giveBack, count].flatMap((movement) => missing('POST /api/events', movement)),
  ...missing('POST /api/events', adjustment),
  ...missing('POST /api/transfers', transfer),
  ...missing('POST /api/products', product),
  ...missing('PUT /api/products/P-1', product),
  ...missing('POST /api/locations', location),
  ...missing('PUT /api/locations/L-1', location),
  ...missing('POST /api/suppliers', { ...supplier, supplierId: 'S-1' }),
  ...missing('PUT /api/suppliers/S-1', supplier),
];

/** Addresses of reads with the parameter that is wrong. */
export const malformedReads: readonly (readonly [path: string, field: string])[] = [
  ['/api/stock?limit=0', 'limit'],
  ['/api/stock?limit=201', 'limit'],
  ['/api/stock?status=gone', 'status'],
  ['/api/stock?productId=a%20b', 'productId'],
  ['/api/stock?productId=P1&productId=a%20b', 'productId[1]'],
  [`/api/stock?${'sku=A&'.repeat(201)}`, 'sku'],
  ['/api/stock?productId=P1&productId=P2&sort=available', 'sort'],
  ['/api/products?sku=', 'sku'],
  ['/api/stock?colour=red', 'colour'],
  ['/api/stock?limit=5&limit=6', 'limit'],
  ['/api/stock?sort=available', 'sort'],
  ['/api/stock?page=1&cursor=x', 'page'],
  ['/api/stock/WH-NORTH/PROD-001?minVersion=-1', 'minVersion'],
  ['/api/stock/WH-NORTH/PROD-001?version=1', 'version'],
  ['/api/stock/a%20b/PROD-001', 'locationId'],
  ['/api/stock/WH-NORTH/%00', 'productId'],
  ['/api/stock/WH-NORTH/..%2f..%2fhealth', 'productId'],
  ['/get-stock/a%20b/PROD-001', 'locationId'],
  ['/get-stock/WH-NORTH/PROD-001?quantity=1', 'quantity'],
  ['/api/products?search=', 'search'],
  [`/api/products?search=${'x'.repeat(101)}`, 'search'],
  ['/api/products?lifecycle=sold', 'lifecycle'],
  ['/api/products?page=201', 'page'],
  ['/api/products/a%2fb', 'productId'],
  ['/api/products/PROD-001?expand=all', 'expand'],
  ['/api/products/PROD-001?minVersion=x', 'minVersion'],
  ['/api/categories?limit=5', 'limit'],
  ['/api/locations?kind=shop', 'kind'],
  ['/api/locations?status=removed', 'status'],
  ['/api/locations/a%20b', 'locationId'],
  ['/api/suppliers?sort=age', 'sort'],
  ['/api/suppliers/a%20b', 'supplierId'],
  ['/api/events?type=sale', 'type'],
  ['/api/events?from=yesterday', 'from'],
  ['/api/events?actor=', 'actor'],
  ['/api/metrics?locationId=a%20b', 'locationId'],
  ['/api/metrics?day=today', 'day'],
  ['/api/metrics/sales?days=0', 'days'],
  ['/api/metrics/sales?days=43', 'days'],
  ['/api/metrics/sales?days=1.5', 'days'],
  ['/api/metrics/sales?days=week', 'days'],
  ['/api/metrics/sales?locationId=a%20b', 'locationId'],
  ['/api/metrics/sales?from=2026-03-02', 'from'],
  ['/api/commands/not-a-uuid', 'commandId'],
  ['/api/stream?locationId=a%20b', 'locationId[0]'],
  ['/api/stream?colour=red', 'colour'],
  [`/api/stream?productId=${'x,'.repeat(250)}x`, 'productId'],
];
