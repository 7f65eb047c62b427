import type { DailySales, LocationSummary, Metrics, StockEvent } from '@streamstock/contracts-http-api';

let made = 0;
const uuid = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;

/** A sale of one unit, by a till. */
export const aMovement = (change: Partial<StockEvent> = {}): StockEvent => ({
  movementId: uuid(),
  type: 'SALE',
  productId: 'PROD-001',
  locationId: 'WH-NORTH',
  onHandChange: -1,
  onHand: 4,
  version: 7,
  occurredAt: '2026-03-02T09:15:00.020Z',
  recordedAt: '2026-03-02T09:15:00.120Z',
  actor: 'till-1',
  source: { kind: 'till', name: 'till-1' },
  commandId: uuid(),
  correlationId: 'corr-1',
  orderId: null,
  documentId: null,
  reason: null,
  note: null,
  counterpartLocationId: null,
  supplierId: null,
  unitCost: null,
  ...change,
});

export const aLocation = (change: Partial<LocationSummary> = {}): LocationSummary => ({
  locationId: 'WH-NORTH',
  code: 'WH-NORTH',
  name: 'Warehouse North',
  kind: 'warehouse',
  region: 'North',
  timezone: 'Europe/Berlin',
  capacity: 20_000,
  status: 'open',
  onHand: 9_000,
  available: 9_000,
  levels: 50,
  low: 2,
  out: 1,
  use: 0.45,
  ...change,
});

export const someMetrics = (change: Partial<Metrics> = {}): Metrics => ({
  asOf: '2026-03-02T09:15:00.020Z',
  products: { total: 50, draft: 1, active: 47, phasingOut: 1, discontinued: 1 },
  locations: 5,
  units: { onHand: 61_000, available: 60_500 },
  levels: { total: 250, low: 12, out: 3 },
  value: [{ currency: 'EUR', atCost: 120_000_00, atPrice: 240_000_00 }],
  unitsSoldToday: 340,
  capacity: { units: 160_000, used: 61_000, use: 0.38125 },
  ...change,
});

/** Two full weeks and the Monday after them, by a quarter past nine: 100 units on the first day, 10 more each day. */
export const someSales = (change: Partial<DailySales> = {}): DailySales => ({
  asOf: '2026-03-02T09:15:00.020Z',
  days: Array.from({ length: 15 }, (_, index) => ({
    date: new Date(Date.UTC(2026, 1, 16 + index)).toISOString().slice(0, 10),
    units: index === 14 ? 60 : 100 + index * 10,
  })),
  untilNow: { today: 60, weekAgo: 72 },
  ...change,
});
