import { signal, type WritableSignal } from '@angular/core';
import type { StockLevel, StockListItem } from '@streamstock/contracts-http-api';
import { isNewer, levelKey, stockStatus } from '@streamstock/dashboard-data-access-live';
import type { StockRow } from './stock-row';

interface Entry extends StockRow {
  readonly item: WritableSignal<StockListItem>;
}

/** The rows that are kept, each with one signal, so that a change redraws one row. */
export class RowBook {
  private readonly entries = new Map<string, Entry>();

  get size(): number {
    return this.entries.size;
  }

  /** The row of an item; what is known of it stays where it is newer. */
  put(item: StockListItem): StockRow {
    const key = levelKey(item);
    const known = this.entries.get(key);
    if (known === undefined) {
      const { productId, locationId } = item;
      const entry: Entry = { key, productId, locationId, item: signal(item) };
      this.entries.set(key, entry);
      return entry;
    }
    const before = known.item();
    known.item.set(isNewer(before, item) ? withLevel(item, before) : item);
    return known;
  }

  /** Applies what is newer than known, and gives the rows that this changed; others are not kept. */
  apply(levels: readonly StockLevel[]): readonly StockRow[] {
    const changed: StockRow[] = [];
    for (const level of levels) {
      const entry = this.entries.get(levelKey(level));
      if (entry === undefined || !isNewer(level, entry.item())) continue;
      entry.item.set(withLevel(entry.item(), level));
      changed.push(entry);
    }
    return changed;
  }

  /** Keeps a row no more than `isKept` says. */
  release(isKept: (key: string) => boolean): void {
    for (const key of this.entries.keys()) if (!isKept(key)) this.entries.delete(key);
  }
}

function withLevel(item: StockListItem, level: StockLevel): StockListItem {
  const { onHand, onHold, held, allocated, inTransitOut, incoming, available, epoch, version, asOf } = level;
  return {
    ...item,
    ...{ onHand, onHold, held, allocated, inTransitOut, incoming, available, epoch, version, asOf },
    status: stockStatus(available, item.reorderPoint),
  };
}
