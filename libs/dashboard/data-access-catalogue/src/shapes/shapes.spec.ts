import {
  catalogChangedSchema,
  dailySalesSchema,
  eventListSchema,
  locationListSchema,
  metricsSchema,
  productDetailSchema,
  stockListSchema,
} from '@streamstock/contracts-http-api';
import {
  aLevel,
  aLocation,
  aMovement,
  aProduct,
  someMetrics,
  someSales,
} from '@streamstock/dashboard-testing';
import { readShortLevelPage } from './attention-shape';
import { readDailySales } from './daily-sales-shape';
import { readLocationPage } from './location-shape';
import { readMetrics } from './metrics-shape';
import { readMovementPage } from './movement-shape';
import { readProductChanged, readProductDetail } from './product-shape';

const pageWith = (item: object) => ({
  items: [item],
  page: { limit: 50, total: 1, totalIsEstimate: false, next: null },
});
const detail = { ...aProduct(), version: 3, changedAt: '2026-03-02T09:15:00.020Z', levels: [aLevel()] };
const stockItem = {
  ...aLevel(),
  sku: 'PROD-001',
  productName: 'Espresso',
  category: 'Coffee',
  baseUnit: 'unit',
  reorderPoint: 10,
  status: 'low',
};
const changed = {
  commandId: '00000000-0000-4000-8000-000000000001',
  id: 'PROD-001',
  change: 'updated',
  version: 4,
  recordedAt: '2026-03-02T09:15:00.020Z',
};
const wrongTypes = [undefined, null, 1.5, true, [], {}];

describe.each([
  ['metrics', readMetrics, metricsSchema, someMetrics(), (fields: object) => fields],
  ['daily sales', readDailySales, dailySalesSchema, someSales(), (fields: object) => fields],
  [
    'a day of sales',
    readDailySales,
    dailySalesSchema,
    { date: '2026-03-02', units: 340 },
    (day: object) => ({ ...someSales(), days: [day] }),
  ],
  ['a product', readProductDetail, productDetailSchema, detail, (fields: object) => fields],
  ['movements', readMovementPage, eventListSchema, aMovement(), pageWith],
  ['locations', readLocationPage, locationListSchema, aLocation(), pageWith],
  ['levels', readShortLevelPage, stockListSchema, stockItem, pageWith],
  ['a change', readProductChanged, catalogChangedSchema, changed, (fields: object) => fields],
] as const)('the shape of %s', (_name, read, schema, sample, answerOf) => {
  const accepts = (answer: object): boolean => {
    try {
      read(answer);
      return true;
    } catch {
      return false;
    }
  };
  const own: Record<string, unknown> = sample;

  it('reads what the contract writes', () => {
    const answer = answerOf(own);
    expect(schema.parse(answer)).toMatchObject(read(answer));
  });

  it('lets nothing through that the contract forbids', () => {
    const known = JSON.stringify(read(answerOf(own)));
    const wrong = Object.keys(own)
      .filter((field) => known.includes(`"${field}"`))
      .flatMap((field) => wrongTypes.map((value) => [field, value] as const))
      .filter(([field, value]) => {
        const answer = answerOf({ ...own, [field]: value });
        return accepts(answer) && !schema.safeParse(answer).success;
      });
    expect(wrong).toEqual([]);
  });
});
