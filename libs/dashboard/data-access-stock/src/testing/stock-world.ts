import { type Provider, signal } from '@angular/core';
import type { StockLevel, StockListItem } from '@streamstock/contracts-http-api';
import { ApiClient, ApiFailure, type Query, type Read } from '@streamstock/dashboard-data-access-api';
import { type LevelsListener, LiveLevels } from '@streamstock/dashboard-data-access-live';
import { aLevel } from '@streamstock/dashboard-testing';

export const aStockItem = (change: Partial<StockListItem> = {}): StockListItem => ({
  ...aLevel(change),
  sku: 'PROD-001',
  productName: 'Espresso beans',
  category: 'Coffee',
  baseUnit: 'unit',
  reorderPoint: 3,
  status: 'ok',
  ...change,
});

export const refusal = (code: string, status: number | null = 409): ApiFailure =>
  new ApiFailure({ code, detail: code, correlationId: 'corr-1', status, retryAfterSeconds: null });

interface Sent {
  readonly path: string;
  readonly body: unknown;
  readonly key: string | undefined;
}

/** Stock behind the API and the live stream, for specs to move. */
export class StockWorld {
  items: StockListItem[] = [];
  /** Thrown by the next answers, one each. */
  readonly failures: ApiFailure[] = [];
  readonly asked: Query[] = [];
  readonly sent: Sent[] = [];
  answer: (sent: Sent) => unknown = () => ({});
  readonly resets = signal(0);
  /** Lists that are read again after a reset. */
  catchingUp = 0;
  private readonly listeners = new Set<LevelsListener>();

  readonly providers: Provider[] = [
    { provide: ApiClient, useValue: this },
    {
      provide: LiveLevels,
      useValue: {
        resets: this.resets,
        catchUp: () => {
          this.catchingUp += 1;
          return () => void (this.catchingUp -= 1);
        },
        newest: <Level>(level: Level): Level => level,
        onLevels: (listener: LevelsListener) => {
          this.listeners.add(listener);
          return () => this.listeners.delete(listener);
        },
      },
    },
  ];

  /** What the server has now, told by the stream too. */
  move(level: Partial<StockLevel> & Pick<StockLevel, 'productId'>): void {
    const at = this.items.findIndex(({ productId }) => productId === level.productId);
    const before = this.items[at] ?? aStockItem();
    const after = { ...before, ...level, version: before.version + 1 };
    this.items[at] = after;
    for (const listener of this.listeners) listener([after]);
  }

  get<T>(path: string, query: Query, read: Read<T>): Promise<T> {
    this.asked.push(query);
    const failure = this.failures.shift();
    if (failure !== undefined) return Promise.reject(failure);
    if (path !== '/api/stock') {
      const productId = path.split('/').at(-1);
      return Promise.resolve(read(this.items.find((item) => item.productId === productId)));
    }
    const { limit: size, cursor, page = 1, productId: wanted } = query;
    const found = this.items.filter(
      ({ productId }) => wanted === undefined || [wanted].flat().includes(productId),
    );
    const limit = Number(size);
    const from = cursor === undefined ? (Number(page) - 1) * limit : Number(cursor);
    const items = found.slice(from, from + limit);
    const total = found.length;
    const next = from + limit < total ? String(from + limit) : null;
    return Promise.resolve(read({ items, page: { limit, total, totalIsEstimate: false, next } }));
  }

  post<T>(path: string, body: unknown, options: { idempotencyKey?: string }, read: Read<T>): Promise<T> {
    const sent = { path, body, key: options.idempotencyKey };
    this.sent.push(sent);
    const failure = this.failures.shift();
    return failure === undefined ? Promise.resolve(read(this.answer(sent))) : Promise.reject(failure);
  }
}
