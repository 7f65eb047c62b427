import { DestroyRef, inject, Injectable } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { LiveLevels, type LevelsListener } from '@streamstock/dashboard-data-access-live';

/** Levels as they change, and those that were asked for because their change did not come. */
@Injectable({ providedIn: 'root' })
export class LevelFeed {
  private readonly listeners = new Set<LevelsListener>();

  constructor() {
    const stop = inject(LiveLevels).onLevels((levels) => {
      this.push(levels);
    });
    inject(DestroyRef).onDestroy(stop);
  }

  onLevels(listener: LevelsListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  push(levels: readonly StockLevel[]): void {
    for (const listener of this.listeners) listener(levels);
  }
}
