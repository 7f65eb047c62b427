import { computed, inject, Injectable, signal } from '@angular/core';
import {
  form,
  hidden,
  maxLength,
  type ReadonlyFieldTree,
  required,
  submit,
  type TreeValidationResult,
  validate,
} from '@angular/forms/signals';
import type { AdjustmentReason } from '@streamstock/contracts-events';
import { type ApiFailure, asFailure } from '@streamstock/dashboard-data-access-api';
import {
  type Done,
  FreshLevels,
  likelyReason,
  type StockRow,
  StockWrites,
} from '@streamstock/dashboard-data-access-stock';
import { AttemptKey } from '../refusals/attempt-key';
import { refusalErrors } from '../refusals/refusal-errors';
import { parseEntry } from './parse-entry';

interface Draft {
  readonly entry: string;
  /** Empty until somebody chooses one; the likely one counts then. */
  readonly reason: AdjustmentReason | '';
  readonly note: string;
}

const empty: Draft = { entry: '', reason: '', note: '' };

/** One correction of one level, while it is being written and sent. */
@Injectable()
export class AdjustModel {
  private readonly writes = inject(StockWrites);
  private readonly fresh = inject(FreshLevels);
  private readonly attempt = new AttemptKey();
  private readonly draft = signal(empty);
  private readonly began = signal(0);
  private readonly changed = signal<{ readonly onHand: number; readonly version: number } | null>(null);

  readonly row = signal<StockRow | null>(null);
  readonly entry = computed(() => {
    const parsed = parseEntry(this.draft().entry);
    return typeof parsed === 'string' ? null : parsed;
  });
  readonly reason = computed(() => {
    const entry = this.entry();
    return this.draft().reason || likelyReason(entry?.kind === 'adjust' ? entry.quantity : 1);
  });
  readonly form = form(this.draft, (path) => {
    validate(path.entry, ({ value }) => {
      const parsed = parseEntry(value());
      return typeof parsed === 'string' ? { kind: 'entry', message: parsed } : undefined;
    });
    hidden(path.reason, { when: () => this.entry()?.kind === 'count' });
    hidden(path.note, { when: () => this.entry()?.kind === 'count' });
    maxLength(path.note, 500, { message: 'At most 500 characters.' });
    required(path.note, { when: () => this.reason() === 'other', message: 'Say what it was.' });
  });
  /** What somebody else made of it meanwhile; null where nobody did. */
  readonly conflict = this.changed.asReadonly();
  /** On hand and available as they would be; null while nothing readable is written. */
  readonly preview = computed(() => {
    const entry = this.entry();
    const item = this.row()?.item();
    if (entry === null || item === undefined) return null;
    const onHand = entry.kind === 'count' ? entry.quantity : item.onHand + entry.quantity;
    return { onHand, available: item.available + onHand - item.onHand };
  });

  begin(row: StockRow): void {
    this.row.set(row);
    this.began.set(row.item().version);
    this.changed.set(null);
    this.form().reset(empty);
  }

  /** What was done; undefined where it was refused, which the form then says. */
  async send(): Promise<Done | undefined> {
    let done: Done | undefined;
    await submit(this.form, async () => {
      try {
        done = await this.write();
        return undefined;
      } catch (error) {
        return this.refused(asFailure(error));
      }
    });
    return done;
  }

  /** Goes on from what is there now. */
  acceptTheirs(): void {
    this.began.set(this.changed()?.version ?? this.began());
    this.changed.set(null);
  }

  private async write(): Promise<Done | undefined> {
    const row = this.row();
    const entry = this.entry();
    if (row === null || entry === null) return undefined;
    const place = { productId: row.productId, locationId: row.locationId };
    if (entry.kind === 'count') {
      const count = { ...place, quantity: entry.quantity, expectedVersion: this.began() };
      return this.writes.count(count, this.attempt.for(count));
    }
    const note = this.draft().note.trim();
    const adjustment = {
      ...place,
      quantity: entry.quantity,
      reason: this.reason(),
      ...(note === '' ? {} : { note }),
    };
    return this.writes.adjust(adjustment, this.attempt.for(adjustment));
  }

  private async refused(failure: ApiFailure): Promise<TreeValidationResult> {
    this.attempt.refused(failure);
    const row = this.row();
    const { entry, reason, note } = this.form;
    if (failure.code !== 'stock.version-differs' || row === null) {
      return refusalErrors<ReadonlyFieldTree<unknown>>(failure, { quantity: entry, reason, note });
    }
    try {
      const { onHand, version } = await this.fresh.one(row);
      this.changed.set({ onHand, version });
      return undefined;
    } catch (error) {
      return refusalErrors(asFailure(error), {});
    }
  }
}
