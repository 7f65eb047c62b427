import { type Signal, signal } from '@angular/core';
import type { StockListItem } from '@streamstock/contracts-http-api';
import type { ApiClient, ApiFailure } from '@streamstock/dashboard-data-access-api';
import type { LiveLevels } from '@streamstock/dashboard-data-access-live';
import type { RowBook } from '../rows/row-book';
import type { StockRow } from '../rows/stock-row';
import { readStockPage } from '../shapes/stock-item-shape';
import { BlockCache, type ListTotal } from './block-cache';
import { hasMoved } from './moved-rows';
import { PageReader } from './page-reader';
import { apiQuery, type StockQuery } from './stock-query';

const none: ReadonlySet<string> = new Set();

/** One question about stock and its answer as far as it is read. */
export class StockReading {
  /** Where each row stood when it was read. */
  private readonly places = new Map<string, number>();
  private readonly known = signal<ListTotal | null>(null);
  private readonly gone = signal(none);
  readonly cache: BlockCache<StockListItem, StockRow>;
  readonly total: Signal<ListTotal | null> = this.known.asReadonly();
  /** Keys of the rows that would stand elsewhere now. */
  readonly moved: Signal<ReadonlySet<string>> = this.gone.asReadonly();
  private readonly more = signal(0);
  /** How many rows more, or fewer, there were when they were last counted. */
  readonly grown: Signal<number> = this.more.asReadonly();
  readonly failure: Signal<ApiFailure | null>;

  constructor(
    private readonly api: ApiClient,
    live: LiveLevels,
    book: RowBook,
    readonly query: StockQuery,
    onDropped: () => void,
  ) {
    const filter = apiQuery(query);
    const reader = new PageReader<StockListItem>((part, signal) =>
      api.get('/api/stock', { ...filter, ...part }, readStockPage, signal),
    );
    this.cache = new BlockCache(reader, {
      rowsOf: (items, first) =>
        items.map((item, index) => {
          const row = book.put(live.newest(item));
          this.places.set(row.key, first + index);
          return row;
        }),
      onDropped: (rows) => {
        for (const { key } of rows) this.places.delete(key);
        onDropped();
      },
      onTotal: (total) => {
        this.known.set(total);
      },
    });
    this.failure = this.cache.failure;
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  /** Estimates differ by themselves and say nothing. A count that fails is made again later. */
  async countAgain(): Promise<void> {
    const known = this.known();
    if (known === null || known.isEstimate) return;
    try {
      const { page } = await this.api.get('/api/stock', { ...apiQuery(this.query), limit: 1 }, readStockPage);
      if (!page.totalIsEstimate) this.more.set(page.total - known.count);
    } catch {
      this.more.set(0);
    }
  }

  /** Takes note of which of these rows do not stand where they should any more. */
  note(changed: readonly StockRow[]): void {
    const moved = new Set(this.gone());
    const before = moved.size;
    for (const { key, item } of changed) {
      const place = this.places.get(key);
      if (place === undefined) continue;
      const neighbours = () => ({
        before: place === 0 ? undefined : this.cache.rowAt(place - 1)?.item(),
        after: this.cache.rowAt(place + 1)?.item(),
      });
      if (hasMoved(item(), this.query, neighbours)) moved.add(key);
    }
    if (moved.size !== before) this.gone.set(moved);
  }
}
