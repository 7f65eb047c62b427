import { computed, DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { ApiClient, pauseFor } from '@streamstock/dashboard-data-access-api';
import { levelKey, readLevel } from '@streamstock/dashboard-data-access-live';
import { LevelFeed } from '../rows/level-feed';

export interface Place {
  readonly productId: string;
  readonly locationId: string;
}

/** A write on its way: `change` is what a person reads of it; `version` is what it made, once that is known. */
interface PendingWrite {
  readonly change: string;
  readonly version: number | null;
}

/** The event of a write is back long before; after this long the level is asked for. Milliseconds. */
const streamPatience = 3_000;

/** Which levels a write of this page has changed whose event is not back yet. */
@Injectable({ providedIn: 'root' })
export class PendingWrites {
  private readonly api = inject(ApiClient);
  private readonly feed = inject(LevelFeed);
  private readonly writes = signal<ReadonlyMap<string, PendingWrite>>(new Map());

  /** How many there are. */
  readonly count: Signal<number> = computed(() => this.writes().size);

  constructor() {
    const stop = this.feed.onLevels((levels) => {
      this.settle(levels);
    });
    inject(DestroyRef).onDestroy(stop);
  }

  /** What is on its way for a row; undefined when nothing is. Reads a signal. */
  of(key: string): string | undefined {
    return this.writes().get(key)?.change;
  }

  begin(place: Place, change: string): void {
    this.set(levelKey(place), { change, version: null });
  }

  /** The write made this version: pending until the level has it, by its event or by asking. */
  async recorded(place: Place, version: number): Promise<void> {
    const key = levelKey(place);
    const write = this.writes().get(key);
    if (write !== undefined) this.set(key, { ...write, version });
    await pauseFor(streamPatience);
    if (this.writes().get(key)?.version !== version) return;
    const path = `/api/stock/${encodeURIComponent(place.locationId)}/${encodeURIComponent(place.productId)}`;
    try {
      this.feed.push([await this.api.get(path, { minVersion: version }, readLevel)]);
    } catch {
      // The stream tells by its own state that values are not sure; nothing more is known here.
      this.drop(key);
    }
  }

  /** The write did not happen, or nobody knows. */
  failed(place: Place): void {
    this.drop(levelKey(place));
  }

  private settle(levels: readonly StockLevel[]): void {
    for (const level of levels) {
      const key = levelKey(level);
      const version = this.writes().get(key)?.version ?? null;
      if (version !== null && level.version >= version) this.drop(key);
    }
  }

  private set(key: string, write: PendingWrite): void {
    this.writes.update((writes) => new Map(writes).set(key, write));
  }

  private drop(key: string): void {
    if (!this.writes().has(key)) return;
    this.writes.update((writes) => {
      const others = new Map(writes);
      others.delete(key);
      return others;
    });
  }
}
