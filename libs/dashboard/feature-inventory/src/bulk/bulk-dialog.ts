import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import type { BulkChange, BulkTarget } from '@streamstock/dashboard-data-access-stock';
import { counted, FailureNote, units } from '@streamstock/dashboard-ui-panels';
import type { DialogResult } from '../dialogs/inventory-dialogs';
import { BulkForm } from './bulk-form';
import { BulkLines } from './bulk-lines';
import { BulkModel } from './bulk-model';
import { BulkProgress } from './bulk-progress';
import { focusNextStep } from './focus-next-step';
import { TargetLevels } from './target-levels';

/** Adjusts or counts many levels: a form, a dry run of it, and what became of each row. */
@Component({
  selector: 'ss-bulk-dialog',
  imports: [BulkForm, BulkLines, BulkProgress, FailureNote, MatDialogModule],
  providers: [BulkModel, TargetLevels],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-dialog.html',
  styleUrl: '../dialogs/dialog.css',
})
export class BulkDialog {
  private readonly dialog = inject<MatDialogRef<BulkDialog, DialogResult>>(MatDialogRef);
  private readonly target = inject<BulkTarget>(MAT_DIALOG_DATA);
  protected readonly model = inject(BulkModel);
  /** What was done where not all of it was. */
  private partly: DialogResult | undefined;

  protected readonly title =
    this.target.kind === 'rows'
      ? `Adjust or count ${counted(this.target.rows.length, 'row')}`
      : `Adjust or count ${counted(this.target.size, 'matching row')}`;
  protected readonly sendText = computed(() => {
    if (this.model.step() === 'sending') return 'Recording…';
    return `Record ${counted(this.model.possible().length, 'row')}`;
  });
  protected readonly summary = computed(() => {
    const { length } = this.model.lines();
    if (this.model.step() === 'sent')
      return `${units(this.model.accepted())} of ${counted(length, 'row')} recorded.`;
    const changed = this.model.changedSince();
    if (changed > 0) return `${counted(changed, 'row')} changed since the dry run. Look again, then record.`;
    const left = length - this.model.possible().length;
    return left === 0
      ? `${counted(length, 'row')} would change.`
      : `${counted(left, 'row')} would be left out.`;
  });

  constructor() {
    focusNextStep(this.model.step);
  }

  protected plan(change: BulkChange): void {
    void this.model.dryRun(this.target, change);
  }

  protected async send(): Promise<void> {
    const done = await this.model.send();
    // What was refused is read before the dialog is closed; all of it done is told by the page.
    if (done !== undefined && this.model.accepted() === this.model.lines().length) {
      this.dialog.close({ text: `${counted(this.model.accepted(), 'row')} recorded.`, done });
    } else if (done !== undefined) this.partly = { text: this.summary(), done };
  }

  protected close(): void {
    this.dialog.close(this.partly);
  }
}
