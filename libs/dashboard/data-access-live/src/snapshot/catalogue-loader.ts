import { type Signal, signal } from '@angular/core';
import type { LocationName } from '../boundary/answers';
import type { ApiClient } from '@streamstock/dashboard-data-access-api';
import { asFailure } from '@streamstock/dashboard-data-access-api';
import type { StockBook } from '../levels/stock-book';
import { type ListState, nothingYet } from './list-state';
import { readLevels } from './read-levels';
import { type ProductList, readLocations, readProducts } from './read-products';

/** `all` levels, or those of products only whose totals say that a level was missed. */
export type Thoroughness = 'all' | 'doubtful';

/** Reads the catalogue into the book, one reading at a time; what is shown stays until the new answers are in. */
export class CatalogueLoader {
  private readonly current = signal(nothingYet);
  private readonly locations = signal<ReadonlyMap<string, LocationName>>(new Map());
  private next: string | null = null;
  private pages = 1;
  private running: Promise<void> | undefined;
  private wantedNext: Thoroughness | undefined;

  readonly state: Signal<ListState> = this.current;
  readonly locationNames: Signal<ReadonlyMap<string, LocationName>> = this.locations;

  constructor(
    private readonly api: ApiClient,
    private readonly book: StockBook,
    private readonly now: () => number,
    private readonly onChanged: (levels: number) => void,
  ) {}

  /** Reads all loaded pages anew. A call while something is being read makes it read once more afterwards. */
  refresh(levels: Thoroughness = 'all'): Promise<void> {
    if (this.running === undefined) return this.run(() => this.readLoaded(levels), 'failure');
    this.wantedNext = this.wantedNext === 'all' ? 'all' : levels;
    return this.running;
  }

  /** Reads the next page of products, if there is one and nothing else is being read. */
  loadMore(): Promise<void> {
    return this.running ?? this.run(() => this.readNext(), 'moreFailure');
  }

  private async run(read: () => Promise<void>, place: 'failure' | 'moreFailure'): Promise<void> {
    this.running = read().catch((error: unknown) => {
      this.patch({ phase: 'ready', [place]: asFailure(error) });
    });
    await this.running;
    this.running = undefined;
    const wanted = this.wantedNext;
    this.wantedNext = undefined;
    if (wanted !== undefined) await this.refresh(wanted);
  }

  private async readLoaded(levels: Thoroughness): Promise<void> {
    const first = this.current().readAt === null;
    if (first) this.patch({ phase: 'loading', failure: null });
    const [list] = await Promise.all([readProducts(this.api, this.pages), this.readLocationNames()]);
    const all = first || levels === 'all';
    const doubtful = all ? list.products : list.products.filter((product) => !this.book.agreesWith(product));
    const read = await readLevels(this.api, new Set(doubtful.map((product) => product.productId)));
    const changed = this.book.replace(list.products, read);
    this.settle(list);
    if (all) this.patch({ readAt: this.now() });
    if (!first) this.onChanged(changed);
  }

  private async readNext(): Promise<void> {
    if (this.next === null) return;
    this.patch({ phase: 'loading-more', moreFailure: null });
    const list = await readProducts(this.api, 1, this.next);
    this.book.add(
      list.products,
      await readLevels(this.api, new Set(list.products.map((product) => product.productId))),
    );
    this.pages += 1;
    this.settle(list);
  }

  private async readLocationNames(): Promise<void> {
    const locations = await readLocations(this.api).catch(() => undefined);
    if (locations === undefined) return;
    this.locations.set(new Map(locations.map((location) => [location.locationId, location])));
  }

  private settle({ next, total, totalIsEstimate }: ProductList): void {
    this.next = next;
    this.patch({
      phase: 'ready',
      failure: null,
      moreFailure: null,
      total,
      totalIsEstimate,
      more: next !== null,
    });
  }

  private patch(change: Partial<ListState>): void {
    this.current.update((state) => ({ ...state, ...change }));
  }
}
