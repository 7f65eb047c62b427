import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ColumnWidths } from '@streamstock/dashboard-ui-stock-table';
import { ColumnList } from './column-list';

/** Which columns are shown, and how wide. */
@Component({
  selector: 'ss-column-chooser',
  imports: [ColumnList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button #opener type="button" popovertarget="inventory-columns">Columns</button>
    <fieldset popover id="inventory-columns">
      <legend>Columns</legend>
      @defer (on interaction(opener); prefetch on idle) {
        <ss-column-list
          [shown]="shown()"
          [made]="made()"
          (changed)="changed.emit($event)"
          (resized)="resize($event)"
          (widthsReset)="resized.emit(none)"
        />
      }
    </fieldset>
  `,
  styleUrl: './column-chooser.css',
})
export class ColumnChooser {
  readonly shown = input.required<readonly string[]>();
  readonly made = input.required<ColumnWidths>();
  readonly changed = output<readonly string[]>();
  /** All widths that are not left to the columns. */
  readonly resized = output<ColumnWidths>();
  protected readonly none: ColumnWidths = new Map();

  protected resize({ id, width }: { readonly id: string; readonly width: number | undefined }): void {
    const made = new Map(this.made());
    if (width === undefined) made.delete(id);
    else made.set(id, width);
    this.resized.emit(made);
  }
}
