import { computed, type Signal, signal } from '@angular/core';
import {
  type BulkTarget,
  sameFilter,
  type StockQuery,
  type StockRow,
} from '@streamstock/dashboard-data-access-stock';
import type { RowChoice } from '@streamstock/dashboard-ui-stock-table';

const none: ReadonlyMap<string, StockRow> = new Map();

/** All that a question finds, but for the rows that were let go of. */
interface Everything {
  readonly query: StockQuery;
  readonly except: ReadonlySet<string>;
}

/**
 * The rows that a person has selected. Those chosen one by one stay selected when the list shows others; all that match
 * are kept as the question that finds them, and let go of when another one is asked.
 */
export class RowSelection {
  private readonly chosen = signal(none);
  private readonly matching = signal<Everything | null>(null);
  private last: number | undefined;

  /** `found`: how many rows the list has. Reads signals. */
  constructor(private readonly found: () => number) {}

  /** Those chosen one by one. */
  readonly rows: Signal<readonly StockRow[]> = computed(() => [...this.chosen().values()]);
  readonly size: Signal<number> = computed(() => {
    const matching = this.matching();
    return matching === null ? this.chosen().size : Math.max(0, this.found() - matching.except.size);
  });
  /** Whether it is all that match, or all but some. */
  readonly isMatching: Signal<boolean> = computed(() => this.matching() !== null);

  readonly has = ({ key }: StockRow): boolean => {
    const matching = this.matching();
    return matching === null ? this.chosen().has(key) : !matching.except.has(key);
  };
  /** Whether it was chosen by itself. */
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
    const known = rows.filter((row) => row !== undefined);
    const matching = this.matching();
    if (matching === null) {
      this.chosen.update((chosen) => new Map([...chosen, ...known.map((row) => [row.key, row] as const)]));
    } else {
      const except = new Set(matching.except);
      for (const { key } of known) except.delete(key);
      this.matching.set({ ...matching, except });
    }
  }

  /** Selects all that this finds, and nothing else. */
  addMatching(query: StockQuery): void {
    this.clear();
    this.matching.set({ query, except: new Set() });
  }

  /** The list shows this now: all that something else finds is not selected any more. */
  shows(query: StockQuery): void {
    const matching = this.matching();
    if (matching !== null && !sameFilter(matching.query, query)) this.matching.set(null);
  }

  clear(): void {
    this.chosen.set(none);
    this.matching.set(null);
    this.last = undefined;
  }

  target(): BulkTarget {
    const matching = this.matching();
    return matching === null
      ? { kind: 'rows', rows: this.rows() }
      : { kind: 'matching', ...matching, size: this.size() };
  }

  private drop({ key }: StockRow): void {
    const matching = this.matching();
    if (matching !== null) this.matching.set({ ...matching, except: new Set([...matching.except, key]) });
    else this.chosen.update((chosen) => new Map([...chosen].filter(([other]) => other !== key)));
  }
}

function between(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => first + index);
}
