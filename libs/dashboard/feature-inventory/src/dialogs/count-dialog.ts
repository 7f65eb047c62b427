import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import {
  form,
  FormField,
  max,
  min,
  required,
  submit,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { asFailure } from '@streamstock/dashboard-data-access-api';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { FreshLevels, nameOfRow, type StockRow, StockWrites } from '@streamstock/dashboard-data-access-stock';
import { units } from '@streamstock/dashboard-ui-panels';
import { ConflictNote } from '../editing/conflict-note';
import { AttemptKey } from '../refusals/attempt-key';
import { refusalErrors } from '../refusals/refusal-errors';
import { Field } from './field';
import { FormErrors } from './form-errors';
import type { DialogResult } from './inventory-dialogs';

/** Records what somebody counted, unless the level has changed while they did. */
@Component({
  selector: 'ss-count-dialog',
  imports: [ConflictNote, Field, FormErrors, FormField, MatDialogModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './count-dialog.html',
  styleUrl: './dialog.css',
})
export class CountDialog {
  private readonly writes = inject(StockWrites);
  private readonly fresh = inject(FreshLevels);
  private readonly dialog = inject<MatDialogRef<CountDialog, DialogResult>>(MatDialogRef);
  private readonly attempt = new AttemptKey();
  protected readonly row = inject<StockRow>(MAT_DIALOG_DATA);
  private readonly begun = signal({ onHand: this.row.item().onHand, version: this.row.item().version });
  protected readonly theirs = signal<{ readonly onHand: number; readonly version: number } | null>(null);

  protected readonly name = nameOfRow(this.row);
  protected readonly location = inject(LocationNames).of(this.row.locationId);
  protected readonly draft = signal<{ counted: number | null }>({ counted: null });
  protected readonly form = form(this.draft, (path) => {
    required(path.counted, { message: 'Say how many there are.' });
    min(path.counted, 0, { message: 'At least 0.' });
    max(path.counted, 1_000_000_000, { message: 'At most 1,000,000,000.' });
  });
  protected readonly beganText = computed(() => `${units(this.begun().onHand)} on hand when you began`);
  protected readonly since = computed(() => {
    const { onHand, version } = this.row.item();
    return version === this.begun().version ? null : `${units(onHand)} by now`;
  });

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    const recorded = await submit(this.form, async () => {
      const { counted } = this.draft();
      const { productId, locationId } = this.row;
      const count = {
        productId,
        locationId,
        quantity: Math.trunc(counted ?? 0),
        expectedVersion: this.begun().version,
      };
      try {
        const done = await this.writes.count(count, this.attempt.for(count));
        this.dialog.close({ text: `${this.name}: counted ${units(count.quantity)}.`, done });
        return undefined;
      } catch (error) {
        const failure = asFailure(error);
        this.attempt.refused(failure);
        if (failure.code !== 'stock.version-differs') {
          return refusalErrors(failure, { quantity: this.form.counted });
        }
        return this.meetTheirs();
      }
    });
    if (!recorded) this.focusFirstFault();
  }

  protected async recordMine(): Promise<void> {
    this.begun.set(this.theirs() ?? this.begun());
    this.theirs.set(null);
    await this.send();
  }

  protected keepTheirs(): void {
    this.dialog.close();
  }

  private async meetTheirs(): Promise<TreeValidationResult> {
    try {
      const { onHand, version } = await this.fresh.one(this.row);
      this.theirs.set({ onHand, version });
      return undefined;
    } catch (error) {
      return refusalErrors(asFailure(error), {});
    }
  }

  private focusFirstFault(): void {
    this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
  }
}
