import { computed, type Provider, signal, type WritableSignal } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import {
  ApiFailure,
  type CatalogueProduct,
  type Connection,
  type ListState,
  LIVE_STOCK,
  type LocationName,
  type Movement,
  type Recorded,
  type StockedProduct,
  stockStatus,
} from '@streamstock/dashboard-data-access-live';

interface SentMovement {
  readonly movement: Movement;
  readonly key: string;
  readonly answer: (recorded: Recorded) => void;
  readonly fail: (reason: Error) => void;
}

/** `LiveStock` as a page sees it, moved by hand. */
export class StubLiveStock {
  readonly products = signal<readonly StockedProduct[]>([]);
  readonly connection = signal<Connection>({ state: 'live' });
  readonly locationNames = signal<ReadonlyMap<string, LocationName>>(new Map());
  readonly changeCount = signal(0);
  readonly sureUntil = signal<number | null>(null);
  readonly list: WritableSignal<ListState> = signal({
    phase: 'ready',
    failure: null,
    moreFailure: null,
    total: 1,
    totalIsEstimate: false,
    more: false,
    readAt: 0,
  });
  readonly sent: SentMovement[] = [];
  readonly asked: string[] = [];

  readonly provider: Provider = { provide: LIVE_STOCK, useValue: this };

  record(movement: Movement, key: string): Promise<Recorded> {
    return new Promise((answer, fail) => void this.sent.push({ movement, key, answer, fail }));
  }

  refresh(): Promise<void> {
    this.asked.push('refresh');
    return Promise.resolve();
  }

  loadMore(): Promise<void> {
    this.asked.push('loadMore');
    return Promise.resolve();
  }

  reconnectNow(): void {
    this.asked.push('reconnectNow');
  }
}

/** A failure as the page receives it. */
export const failure = (
  facts: Pick<ApiFailure, 'code' | 'detail' | 'correlationId' | 'status'>,
): ApiFailure => new ApiFailure({ ...facts, retryAfterSeconds: null });

export const aLevel = (locationId: string, onHand: number, version = 1): StockLevel => ({
  productId: 'PROD-001',
  locationId,
  onHand,
  onHold: 0,
  held: 0,
  allocated: 0,
  inTransitOut: 0,
  incoming: 0,
  available: onHand,
  epoch: 1,
  version,
  asOf: '2026-03-02T09:15:00.020Z',
});

/** A product over levels that a spec moves; its totals follow. */
export function aStockedProduct(
  levels: readonly WritableSignal<StockLevel>[],
  change: Partial<CatalogueProduct> = {},
): StockedProduct {
  const product: CatalogueProduct = {
    productId: 'PROD-001',
    sku: 'PROD-001',
    name: 'Espresso beans',
    category: 'Coffee',
    barcode: null,
    baseUnit: 'unit',
    reorderPoint: 10,
    onHand: 0,
    available: 0,
    ...change,
  };
  const sum = computed(() => levels.reduce((total, level) => total + level().onHand, 0));
  const count = (status: string): number =>
    levels.filter((level) => stockStatus(level().available, product.reorderPoint) === status).length;
  return {
    productId: product.productId,
    product: signal(product),
    rows: signal(levels.map((level) => ({ locationId: level().locationId, level }))),
    onHand: sum,
    available: sum,
    status: computed(() => stockStatus(sum(), product.reorderPoint)),
    short: computed(() => ({ low: count('low'), out: count('out') })),
  };
}
