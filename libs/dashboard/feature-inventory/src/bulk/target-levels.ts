import { inject, Injectable, signal } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import {
  type BulkTarget,
  fixedRow,
  FreshLevels,
  type LevelsRead,
  MatchingLevels,
  type StockRow,
} from '@streamstock/dashboard-data-access-stock';

/** A row that a change is for, with its level as the server has it. */
export interface TargetLevel {
  readonly row: StockRow;
  readonly level: StockLevel;
}

/** Reads what a change is for: the rows that were chosen, or all that match. */
@Injectable()
export class TargetLevels {
  private readonly fresh = inject(FreshLevels);
  private readonly matching = inject(MatchingLevels);
  private readonly come = signal<LevelsRead | null>(null);

  /** How far the reading is; null where none is going on that takes long. */
  readonly progress = this.come.asReadonly();

  /** @throws ApiFailure where they cannot be read, or are too many by now. */
  async of(target: BulkTarget, signal: AbortSignal): Promise<readonly TargetLevel[]> {
    if (target.kind === 'matching') return this.ofMatching(target, signal);
    const levels = await this.fresh.of(target.rows, signal);
    return target.rows.flatMap((row) => {
      const level = levels.get(row.key);
      return level === undefined ? [] : [{ row, level }];
    });
  }

  private async ofMatching(
    { query, except, size }: BulkTarget & { kind: 'matching' },
    signal: AbortSignal,
  ): Promise<readonly TargetLevel[]> {
    this.come.set({ read: 0, total: size });
    try {
      const onRead = (progress: LevelsRead): void => {
        if (!signal.aborted) this.come.set(progress);
      };
      const items = await this.matching.of(query, onRead, signal);
      return items
        .map((level) => ({ row: fixedRow(level), level }))
        .filter(({ row }) => !except.has(row.key));
    } finally {
      this.come.set(null);
    }
  }
}
