import { computed, inject, Injectable, signal } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { type ApiFailure, asFailure } from '@streamstock/dashboard-data-access-api';
import {
  type BulkChange,
  BulkWrites,
  changeText,
  type Done,
  FreshLevels,
  movementOf,
  plan,
  type PlannedRow,
  type RowOutcome,
  type StockRow,
} from '@streamstock/dashboard-data-access-stock';

/** A row with what would become of it, and, once it was sent, what did. */
export interface BulkLine {
  readonly row: StockRow;
  readonly planned: PlannedRow;
  /** It has changed since the plan was last looked at. */
  readonly fresh: boolean;
  readonly outcome: RowOutcome | null;
}

type Step = 'writing' | 'looking' | 'planned' | 'sending' | 'sent';

/** One change for many levels: planned against what the server has, looked at, sent, and told row by row. */
@Injectable()
export class BulkModel {
  private readonly fresh = inject(FreshLevels);
  private readonly writes = inject(BulkWrites);
  private readonly current = signal<Step>('writing');
  private readonly all = signal<readonly BulkLine[]>([]);
  private readonly failed = signal<ApiFailure | null>(null);
  private change: BulkChange | undefined;

  readonly step = this.current.asReadonly();
  readonly lines = this.all.asReadonly();
  readonly failure = this.failed.asReadonly();
  readonly possible = computed(() => this.all().filter(({ planned }) => planned.obstacle === null));
  readonly changedSince = computed(() => this.all().filter(({ fresh }) => fresh).length);
  readonly accepted = computed(
    () => this.all().filter(({ outcome }) => outcome?.outcome === 'accepted').length,
  );

  /** Works out what the change would do to each row as the server has it now. */
  async dryRun(rows: readonly StockRow[], change: BulkChange): Promise<void> {
    this.change = change;
    this.current.set('looking');
    const levels = await this.look(rows);
    if (levels !== undefined) this.all.set(rows.flatMap((row) => lineOf(row, levels, change)));
    this.current.set(levels === undefined ? 'writing' : 'planned');
  }

  /** Back to the form. */
  rethink(): void {
    this.current.set('writing');
  }

  /**
   * Looks once more; where a row is not as it was planned, the plan is shown again instead of being carried out. Gives
   * what was done; undefined where nothing was.
   */
  async send(): Promise<Done | undefined> {
    const { change } = this;
    if (change === undefined) return undefined;
    this.current.set('sending');
    const before = this.possible();
    const levels = await this.look(before.map(({ row }) => row));
    if (levels === undefined || this.planAgain(levels, change)) {
      this.current.set('planned');
      return undefined;
    }
    const { outcomes, accepted } = await this.writes.record(
      before.map(({ planned }) => movementOf(planned, change)),
      before.map(() => changeText(change)),
    );
    const byKey = new Map(before.map(({ row }, index) => [row.key, outcomes[index] ?? null]));
    this.all.update((lines) => lines.map((line) => ({ ...line, outcome: byKey.get(line.row.key) ?? null })));
    this.current.set('sent');
    return accepted.length === 0 ? undefined : { kind: 'movements', movements: accepted };
  }

  private planAgain(levels: ReadonlyMap<string, StockLevel>, change: BulkChange): boolean {
    const again = this.all().map((line): BulkLine => {
      const level = levels.get(line.row.key);
      if (level === undefined || level.version === line.planned.level.version)
        return { ...line, fresh: false };
      return { ...line, planned: plan(level, change), fresh: true };
    });
    this.all.set(again);
    return again.some(({ fresh }) => fresh);
  }

  private async look(rows: readonly StockRow[]): Promise<ReadonlyMap<string, StockLevel> | undefined> {
    this.failed.set(null);
    try {
      return await this.fresh.of(rows);
    } catch (error) {
      this.failed.set(asFailure(error));
      return undefined;
    }
  }
}

function lineOf(row: StockRow, levels: ReadonlyMap<string, StockLevel>, change: BulkChange): BulkLine[] {
  const level = levels.get(row.key);
  return level === undefined ? [] : [{ row, planned: plan(level, change), fresh: false, outcome: null }];
}
