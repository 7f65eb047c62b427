import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { choosableColumns } from './inventory-columns';

/** Which columns are shown. */
@Component({
  selector: 'ss-column-chooser',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" popovertarget="inventory-columns">Columns</button>
    <fieldset popover id="inventory-columns">
      <legend>Columns</legend>
      @for (column of all; track column.id) {
        <label>
          <input
            type="checkbox"
            [checked]="shown().includes(column.id)"
            [disabled]="shown().length === 1 && shown().includes(column.id)"
            (change)="toggle(column.id)"
          />
          {{ column.label }}
        </label>
      }
    </fieldset>
  `,
  styleUrl: './column-chooser.css',
})
export class ColumnChooser {
  readonly shown = input.required<readonly string[]>();
  readonly changed = output<readonly string[]>();
  protected readonly all = choosableColumns;

  protected toggle(id: string): void {
    const shown = this.shown();
    const next = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
    this.changed.emit(this.all.map((column) => column.id).filter((each) => next.includes(each)));
  }
}
