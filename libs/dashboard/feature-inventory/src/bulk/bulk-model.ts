import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { type ApiFailure, asFailure } from '@streamstock/dashboard-data-access-api';
import {
  type BulkChange,
  type BulkTarget,
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
import { TargetLevels } from './target-levels';

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
  private readonly targetLevels = inject(TargetLevels);
  private readonly writes = inject(BulkWrites);
  private readonly current = signal<Step>('writing');
  private readonly all = signal<readonly BulkLine[]>([]);
  private readonly failed = signal<ApiFailure | null>(null);
  private readonly decidedRows = signal(0);
  private looking = new AbortController();
  private asked: { readonly target: BulkTarget; readonly change: BulkChange } | undefined;

  readonly step = this.current.asReadonly();
  readonly lines = this.all.asReadonly();
  readonly failure = this.failed.asReadonly();
  /** How far the reading of the levels is; null where that takes no time. */
  readonly progress = this.targetLevels.progress;
  /** How many of those that were sent are decided. */
  readonly decided = this.decidedRows.asReadonly();
  readonly possible = computed(() => this.all().filter(({ planned }) => planned.obstacle === null));
  readonly changedSince = computed(() => this.all().filter(({ fresh }) => fresh).length);
  readonly accepted = computed(
    () => this.all().filter(({ outcome }) => outcome?.outcome === 'accepted').length,
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.looking.abort();
    });
  }

  /** Works out what the change would do to each row as the server has it now. */
  async dryRun(target: BulkTarget, change: BulkChange): Promise<void> {
    this.looking = new AbortController();
    const { signal: stopped } = this.looking;
    this.asked = { target, change };
    this.current.set('looking');
    const found = await this.attempt(() => this.targetLevels.of(target, stopped));
    if (stopped.aborted) return;
    if (found !== undefined) {
      this.all.set(
        found.map(({ row, level }) => ({ row, planned: plan(level, change), fresh: false, outcome: null })),
      );
    }
    this.current.set(found === undefined ? 'writing' : 'planned');
  }

  /** Back to the form, also from a reading that is not over. */
  rethink(): void {
    this.looking.abort();
    this.failed.set(null);
    this.current.set('writing');
  }

  /**
   * Of rows chosen one by one, looks once more; where one is not as it was planned, the plan is shown again instead of
   * being carried out. Of all that match there may always be some that have changed: those alone are refused, by their
   * version. Gives what was done; undefined where nothing was.
   */
  async send(): Promise<Done | undefined> {
    if (this.asked === undefined) return undefined;
    const { target, change } = this.asked;
    this.decidedRows.set(0);
    this.current.set('sending');
    const before = this.possible();
    if (target.kind === 'rows' && !(await this.isStillSo(before, change))) {
      this.current.set('planned');
      return undefined;
    }
    const { outcomes, accepted } = await this.writes.record(
      before.map(({ planned }) => movementOf(planned, change)),
      before.map(() => changeText(change)),
      (rows) => {
        this.decidedRows.set(rows);
      },
    );
    const byKey = new Map(before.map(({ row }, index) => [row.key, outcomes[index] ?? null]));
    this.all.update((lines) => lines.map((line) => ({ ...line, outcome: byKey.get(line.row.key) ?? null })));
    this.current.set('sent');
    return accepted.length === 0 ? undefined : { kind: 'movements', movements: accepted };
  }

  private async isStillSo(lines: readonly BulkLine[], change: BulkChange): Promise<boolean> {
    const levels = await this.attempt(() => this.fresh.of(lines.map(({ row }) => row)));
    return levels !== undefined && !this.planAgain(levels, change);
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

  private async attempt<Result>(look: () => Promise<Result>): Promise<Result | undefined> {
    this.failed.set(null);
    const { signal: stopped } = this.looking;
    try {
      return await look();
    } catch (error) {
      if (!stopped.aborted) this.failed.set(asFailure(error));
      return undefined;
    }
  }
}
