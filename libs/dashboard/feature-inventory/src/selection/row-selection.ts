import { computed, type Signal, signal } from '@angular/core';
import type { StockRow } from '@streamstock/dashboard-data-access-stock';
import type { RowChoice } from '@streamstock/dashboard-ui-stock-table';

const none: ReadonlyMap<string, StockRow> = new Map();

/** The rows that a person has selected. They stay selected when the list shows others. */
export class RowSelection {
  private readonly chosen = signal(none);
  private last: number | undefined;

  readonly rows: Signal<readonly StockRow[]> = computed(() => [...this.chosen().values()]);
  readonly size: Signal<number> = computed(() => this.chosen().size);

  readonly has = (row: StockRow): boolean => this.chosen().has(row.key);
  readonly hasKey = (key: string): boolean => this.chosen().has(key);

  choose({ index, extend, from: named }: RowChoice, rowAt: (index: number) => StockRow | undefined): void {
    const from = extend ? (named ?? this.last ?? index) : index;
    this.last = index;
    const row = rowAt(index);
    if (row === undefined) return;
    if (!extend && this.has(row)) this.drop(row);
    else this.add(between(from, index).map(rowAt));
  }

  add(rows: readonly (StockRow | undefined)[]): void {
    this.chosen.update((chosen) => {
      const next = new Map(chosen);
      for (const row of rows) if (row !== undefined) next.set(row.key, row);
      return next;
    });
  }

  clear(): void {
    this.chosen.set(none);
    this.last = undefined;
  }

  private drop({ key }: StockRow): void {
    this.chosen.update((chosen) => new Map([...chosen].filter(([other]) => other !== key)));
  }
}

function between(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => first + index);
}
