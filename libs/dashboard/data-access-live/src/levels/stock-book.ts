import { computed, type Signal, signal, type WritableSignal } from '@angular/core';
import type { StockLevel, StockStatus } from '@streamstock/contracts-http-api';
import type { CatalogueProduct } from '../boundary/answers';
import { isNewer } from './level-order';
import { RecentLevels } from './recent-levels';
import { stockStatus } from './stock-status';

/** One product at one location; its signal changes when a newer level arrives. */
export interface LevelRow {
  readonly locationId: string;
  readonly level: Signal<StockLevel>;
}

/** A product, its levels by location and their totals in base units. */
export interface StockedProduct {
  readonly productId: string;
  readonly product: Signal<CatalogueProduct>;
  readonly rows: Signal<readonly LevelRow[]>;
  readonly onHand: Signal<number>;
  readonly available: Signal<number>;
  /** Of the totals; single locations may stand worse. */
  readonly status: Signal<StockStatus>;
  /** In how many locations the product is low, and in how many out. */
  readonly short: Signal<{ readonly low: number; readonly out: number }>;
}

interface Entry extends StockedProduct {
  readonly product: WritableSignal<CatalogueProduct>;
  readonly levels: Map<string, WritableSignal<StockLevel>>;
  readonly rows: WritableSignal<readonly LevelRow[]>;
}

/** All loaded products with one signal per level, so that a change redraws one row and the totals above it. */
export class StockBook {
  private readonly entries = signal<readonly Entry[]>([]);
  private byProduct = new Map<string, Entry>();
  private readonly recent = new RecentLevels();

  readonly products: Signal<readonly StockedProduct[]> = this.entries;

  /** Adds products, or brings known ones up to date. */
  add(products: readonly CatalogueProduct[], levels: readonly StockLevel[]): number {
    const added: Entry[] = [];
    for (const product of products) {
      const known = this.byProduct.get(product.productId);
      if (known !== undefined) {
        known.product.set(product);
        continue;
      }
      const entry = newEntry(product);
      this.byProduct.set(product.productId, entry);
      added.push(entry);
    }
    const changed = this.apply([
      ...levels,
      ...this.recent.take((level) => this.byProduct.has(level.productId)),
    ]);
    if (added.length > 0) this.entries.update((entries) => [...entries, ...added]);
    return changed;
  }

  /** Makes the list exactly these products, in this order; levels already known stay unless newer ones come. */
  replace(products: readonly CatalogueProduct[], levels: readonly StockLevel[]): number {
    const changed = this.add(products, levels);
    const entries = products
      .map(({ productId }) => this.byProduct.get(productId))
      .filter((entry) => entry !== undefined);
    this.byProduct = new Map(entries.map((entry) => [entry.productId, entry]));
    this.entries.set(entries);
    return changed;
  }

  /** Applies what is newer than known and says how many levels that changed; unknown products are kept for later. */
  apply(levels: readonly StockLevel[]): number {
    let changed = 0;
    for (const level of levels) {
      const entry = this.byProduct.get(level.productId);
      if (entry === undefined) this.recent.add(level);
      else if (applyTo(entry, level)) changed += 1;
    }
    return changed;
  }

  /** Whether the totals the server reports of a product are those of the levels known here. */
  agreesWith({ productId, onHand, available }: CatalogueProduct): boolean {
    const entry = this.byProduct.get(productId);
    return entry !== undefined && entry.onHand() === onHand && entry.available() === available;
  }

  /** The version known of a level; 0 when it is not loaded. */
  versionOf(productId: string, locationId: string): number {
    const level = this.byProduct.get(productId)?.levels.get(locationId);
    return level === undefined ? 0 : level().version;
  }
}

function newEntry(product: CatalogueProduct): Entry {
  const current = signal(product);
  const rows = signal<readonly LevelRow[]>([]);
  const onHand = computed(() => rows().reduce((sum, row) => sum + row.level().onHand, 0));
  const available = computed(() => rows().reduce((sum, row) => sum + row.level().available, 0));
  const statuses = computed(() =>
    rows().map((row) => stockStatus(row.level().available, current().reorderPoint)),
  );
  return {
    productId: product.productId,
    product: current,
    levels: new Map(),
    rows,
    onHand,
    available,
    status: computed(() => stockStatus(available(), current().reorderPoint)),
    short: computed(() => ({
      low: statuses().filter((status) => status === 'low').length,
      out: statuses().filter((status) => status === 'out').length,
    })),
  };
}

function applyTo(entry: Entry, level: StockLevel): boolean {
  const known = entry.levels.get(level.locationId);
  if (known === undefined) {
    const added = signal(level);
    entry.levels.set(level.locationId, added);
    const row = { locationId: level.locationId, level: added };
    entry.rows.update((rows) => [...rows, row].sort((a, b) => a.locationId.localeCompare(b.locationId)));
    return true;
  }
  if (!isNewer(level, known())) return false;
  known.set(level);
  return true;
}
