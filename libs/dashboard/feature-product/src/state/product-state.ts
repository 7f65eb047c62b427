import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { Catalogue, Reading, whileLive } from '@streamstock/dashboard-data-access-catalogue';
import { isNewer, LiveLevels, stockStatus } from '@streamstock/dashboard-data-access-live';

/** One product as it is now: what was read of it, under the levels that have come live since. */
@Injectable()
export class ProductState {
  private readonly catalogue = inject(Catalogue);
  private readonly id = signal('');
  private readonly cameLive = signal<ReadonlyMap<string, StockLevel>>(new Map());
  private readonly changes = signal(0);
  private wantedVersion: number | undefined;

  /** How many changes of its levels have come live. */
  readonly changed = this.changes.asReadonly();

  readonly reading = new Reading((signal) => this.catalogue.product(this.id(), signal, this.wantedVersion));
  readonly product = this.reading.value;
  /** By location; only those that the person may see. */
  readonly levels = computed<readonly StockLevel[]>(() => {
    const known = new Map((this.product()?.levels ?? []).map((level) => [level.locationId, level]));
    for (const level of this.cameLive().values()) {
      const read = known.get(level.locationId);
      if (read === undefined || isNewer(level, read)) known.set(level.locationId, level);
    }
    return [...known.values()].sort((a, b) => a.locationId.localeCompare(b.locationId));
  });
  readonly onHand = computed(() => this.levels().reduce((sum, level) => sum + level.onHand, 0));
  readonly available = computed(() => this.levels().reduce((sum, level) => sum + level.available, 0));
  readonly status = computed(() => stockStatus(this.available(), this.product()?.reorderPoint ?? 0));

  constructor() {
    const letGo = inject(LiveLevels).onLevels((levels) => {
      this.take(levels);
    });
    // The stream carries levels only: what else is known of the product is read again now and then.
    whileLive(() => this.reading.refresh(), {
      soon: 20_000,
      anyway: 30_000,
      concerns: ({ productId }) => productId === this.id(),
    });
    inject(DestroyRef).onDestroy(() => {
      letGo();
      this.reading.stop();
    });
  }

  open(productId: string): void {
    if (productId === this.id()) return;
    this.id.set(productId);
    this.cameLive.set(new Map());
    this.wantedVersion = undefined;
    this.reading.forget();
    void this.reading.ask();
  }

  /** Reads the product again, of this version or newer. */
  async reach(version: number): Promise<void> {
    this.wantedVersion = version;
    await this.reading.ask();
    this.wantedVersion = undefined;
  }

  private take(levels: readonly StockLevel[]): void {
    const own = levels.filter(({ productId }) => productId === this.id());
    if (own.length === 0) return;
    this.changes.update((count) => count + own.length);
    this.cameLive.update((before) => {
      const after = new Map(before);
      for (const level of own) {
        const known = after.get(level.locationId);
        if (known === undefined || isNewer(level, known)) after.set(level.locationId, level);
      }
      return after;
    });
  }
}
