import { computed, DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { ApiClient, pauseFor } from '@streamstock/dashboard-data-access-api';
import { levelKey, readLevel } from '@streamstock/dashboard-data-access-live';
import { Turns } from '../requests/turns';
import { LevelFeed } from '../rows/level-feed';

export interface Place {
  readonly productId: string;
  readonly locationId: string;
}

/**
 * A write on its way: `change` is what a person reads of it; `version` is what it made, once that is known; `seen` the
 * newest that its level had meanwhile.
 */
interface PendingWrite {
  readonly change: string;
  readonly version: number | null;
  readonly seen: number;
}

/** The event of a write is back long before; after this long the level is asked for. Milliseconds. */
const streamPatience = 3_000;
const requestsAtOnce = 6;

/** Which levels a write of this page has changed whose event is not back yet. */
@Injectable({ providedIn: 'root' })
export class PendingWrites {
  private readonly api = inject(ApiClient);
  private readonly feed = inject(LevelFeed);
  /** Changed in place: thousands may be on their way. */
  private readonly writes = new Map<string, PendingWrite>();
  private readonly changes = signal(0);
  private readonly asked = new Turns(requestsAtOnce);

  /** How many there are. */
  readonly count: Signal<number> = computed(() => {
    this.changes();
    return this.writes.size;
  });

  constructor() {
    const stop = this.feed.onLevels((levels) => {
      this.settle(levels);
    });
    inject(DestroyRef).onDestroy(stop);
  }

  /** What is on its way for a row; undefined when nothing is. Reads a signal. */
  of(key: string): string | undefined {
    this.changes();
    return this.writes.get(key)?.change;
  }

  begin(place: Place, change: string): void {
    this.writes.set(levelKey(place), { change, version: null, seen: -1 });
    this.changes.update((changes) => changes + 1);
  }

  /** The write made this version: pending until the level has it, by its event or by asking. */
  async recorded(place: Place, version: number): Promise<void> {
    const key = levelKey(place);
    const write = this.writes.get(key);
    if (write !== undefined && write.seen >= version) this.drop(key);
    else if (write !== undefined) this.writes.set(key, { ...write, version });
    await pauseFor(streamPatience);
    await this.asked.take(() => this.ask(place, version));
  }

  /** The write did not happen, or nobody knows. */
  failed(place: Place): void {
    this.drop(levelKey(place));
  }

  private async ask(place: Place, version: number): Promise<void> {
    const key = levelKey(place);
    if (this.writes.get(key)?.version !== version) return;
    const path = `/api/stock/${encodeURIComponent(place.locationId)}/${encodeURIComponent(place.productId)}`;
    try {
      this.feed.push([await this.api.get(path, { minVersion: version }, readLevel)]);
    } catch {
      // The stream tells by its own state that values are not sure; nothing more is known here.
      this.drop(key);
    }
  }

  private settle(levels: readonly StockLevel[]): void {
    for (const level of levels) {
      const key = levelKey(level);
      const write = this.writes.get(key);
      if (write === undefined) continue;
      if (write.version !== null && level.version >= write.version) this.drop(key);
      else this.writes.set(key, { ...write, seen: Math.max(write.seen, level.version) });
    }
  }

  private drop(key: string): void {
    if (this.writes.delete(key)) this.changes.update((changes) => changes + 1);
  }
}
