import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { counted } from '@streamstock/dashboard-ui-panels';
import { skusIn } from './skus-in';

/** Takes a list of SKUs as it comes out of a spreadsheet. */
@Component({
  selector: 'ss-sku-dialog',
  imports: [MatDialogModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="show($event)">
      <h2 mat-dialog-title>Show a list of SKUs</h2>
      <mat-dialog-content>
        <label for="sku-list">SKUs, one a line, or separated by tabs or commas</label>
        <textarea
          id="sku-list"
          rows="10"
          spellcheck="false"
          autocomplete="off"
          aria-describedby="sku-list-note"
          cdkFocusInitial
          [attr.aria-invalid]="fault() === null ? null : true"
          [value]="text()"
          (input)="write($event)"
        ></textarea>
        <p id="sku-list-note" role="status" [class.fault]="fault() !== null">{{ note() }}</p>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" mat-dialog-close>Cancel</button>
        <button type="submit" class="primary">Show</button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrls: ['../dialogs/dialog.css', './sku-dialog.css'],
})
export class SkuDialog {
  private readonly dialog = inject<MatDialogRef<SkuDialog, readonly string[]>>(MatDialogRef);
  protected readonly text = signal(inject<readonly string[]>(MAT_DIALOG_DATA).join('\n'));
  private readonly list = computed(() => skusIn(this.text()));
  private readonly tried = signal(false);

  /** Nothing is wrong about an empty field before somebody is done with it. */
  protected readonly fault = computed(() => {
    const { skus, fault } = this.list();
    return skus.length > 0 || this.tried() ? fault : null;
  });
  protected readonly note = computed(() => this.fault() ?? counted(this.list().skus.length, 'SKU'));

  protected write(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.text.set(event.target.value);
  }

  protected show(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.list().fault === null) this.dialog.close(this.list().skus);
  }
}
