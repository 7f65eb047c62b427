import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import {
  form,
  FormField,
  max,
  maxLength,
  min,
  type ReadonlyFieldTree,
  required,
  submit,
  validate,
} from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { asFailure } from '@streamstock/dashboard-data-access-api';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { Session } from '@streamstock/dashboard-data-access-session';
import {
  FreshLevels,
  nameOfRow,
  roleToCorrect,
  type StockRow,
  StockWrites,
} from '@streamstock/dashboard-data-access-stock';
import { units } from '@streamstock/dashboard-ui-panels';
import { AttemptKey } from '../refusals/attempt-key';
import { refusalErrors } from '../refusals/refusal-errors';
import { Field } from './field';
import { FormErrors } from './form-errors';
import type { DialogResult } from './inventory-dialogs';

/** Moves units of one product from the location of a row to another one: both ends or none. */
@Component({
  selector: 'ss-transfer-dialog',
  imports: [Field, FormErrors, FormField, MatDialogModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './transfer-dialog.html',
  styleUrl: './dialog.css',
})
export class TransferDialog {
  private readonly writes = inject(StockWrites);
  private readonly fresh = inject(FreshLevels);
  private readonly session = inject(Session);
  private readonly names = inject(LocationNames);
  private readonly dialog = inject<MatDialogRef<TransferDialog, DialogResult>>(MatDialogRef);
  private readonly attempt = new AttemptKey();
  protected readonly row = inject<StockRow>(MAT_DIALOG_DATA);

  protected readonly name = nameOfRow(this.row);
  protected readonly from = this.names.of(this.row.locationId);
  protected readonly targets = computed(() =>
    this.names
      .all()
      .filter(({ locationId, status }) => locationId !== this.row.locationId && status === 'open')
      .map(({ locationId, name }) => ({
        locationId,
        name,
        whyNot: this.session.whyNot(roleToCorrect, locationId),
      })),
  );
  protected readonly draft = signal<{ to: string; quantity: number | null; note: string }>({
    to: '',
    quantity: null,
    note: '',
  });
  protected readonly form = form(this.draft, (path) => {
    required(path.to, { message: 'Say where to.' });
    required(path.quantity, { message: 'Say how many.' });
    min(path.quantity, 1, { message: 'At least 1.' });
    max(path.quantity, 1_000_000, { message: 'At most 1,000,000 at once.' });
    maxLength(path.note, 500, { message: 'At most 500 characters.' });
    validate(path.quantity, ({ value }) => {
      const { available } = this.row.item();
      const wanted = value();
      return wanted !== null && wanted > available
        ? { kind: 'insufficient', message: `Only ${units(Math.max(available, 0))} available.` }
        : undefined;
    });
  });
  /** What the target has; null while that is not known. */
  private readonly there = signal<number | null>(null);

  protected readonly fromText = computed(() => {
    const { available } = this.row.item();
    return `${units(available)} → ${units(available - (this.draft().quantity ?? 0))}`;
  });
  protected readonly toName = computed(() => this.names.of(this.draft().to));
  protected readonly toText = computed(() => {
    const there = this.there();
    return there === null ? '…' : `${units(there)} → ${units(there + (this.draft().quantity ?? 0))}`;
  });

  constructor() {
    const target = computed(() => this.draft().to);
    effect((onCleanup) => {
      const locationId = target();
      const asked = new AbortController();
      onCleanup(() => {
        asked.abort();
      });
      untracked(() => {
        this.there.set(null);
        if (locationId !== '') void this.look(locationId, asked.signal);
      });
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const recorded = await submit(this.form, async () => {
      const { to, quantity, note } = this.draft();
      const transfer = {
        fromLocationId: this.row.locationId,
        toLocationId: to,
        lines: [{ productId: this.row.productId, quantity: Math.trunc(quantity ?? 0) }],
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      };
      try {
        const done = await this.writes.transfer(transfer, this.attempt.for(transfer));
        const text = `${units(quantity ?? 0)} of ${this.name} moved to ${this.names.of(to)}.`;
        this.dialog.close({ text, done });
        return undefined;
      } catch (error) {
        const failure = asFailure(error);
        this.attempt.refused(failure);
        const fields = { quantity: this.form.quantity, toLocationId: this.form.to, note: this.form.note };
        return refusalErrors<ReadonlyFieldTree<unknown>>(failure, fields);
      }
    });
    if (!recorded) this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  /** A product that was never at a location has nothing there. */
  private async look(locationId: string, signal: AbortSignal): Promise<void> {
    try {
      const { available } = await this.fresh.one({ productId: this.row.productId, locationId }, signal);
      this.there.set(available);
    } catch (error) {
      if (!signal.aborted && asFailure(error).status === 404) this.there.set(0);
    }
  }
}
