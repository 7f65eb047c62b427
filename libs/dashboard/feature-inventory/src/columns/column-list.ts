import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type ColumnWidths, widths } from '@streamstock/dashboard-ui-stock-table';
import { choosableColumns } from './inventory-columns';

/** Which columns are shown, and how wide: what a pointer does at their edges, without dragging. */
@Component({
  selector: 'ss-column-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (column of columns(); track column.id) {
      <div>
        <label>
          <input
            type="checkbox"
            [checked]="column.shown"
            [disabled]="column.isLast"
            (change)="toggle(column.id)"
          />
          {{ column.label }}
        </label>
        <input
          type="number"
          placeholder="auto"
          [attr.aria-label]="'Width of ' + column.label + ' in pixels'"
          [min]="bounds.least"
          [max]="bounds.most"
          [step]="bounds.step"
          [disabled]="!column.shown"
          [value]="column.width"
          (change)="resize(column.id, $event)"
        />
      </div>
    }
    <button type="button" [disabled]="made().size === 0" (click)="widthsReset.emit()">Reset widths</button>
  `,
  styleUrl: './column-list.css',
})
export class ColumnList {
  readonly shown = input.required<readonly string[]>();
  readonly made = input.required<ColumnWidths>();
  readonly changed = output<readonly string[]>();
  /** The width of one column in CSS pixels; undefined where it is to have what it needs. */
  readonly resized = output<{ readonly id: string; readonly width: number | undefined }>();
  readonly widthsReset = output();
  protected readonly bounds = widths;

  protected readonly columns = computed(() =>
    choosableColumns.map(({ id, label }) => {
      const shown = this.shown().includes(id);
      return {
        ...{ id, label, shown },
        isLast: shown && this.shown().length === 1,
        width: this.made().get(id)?.toString() ?? '',
      };
    }),
  );

  protected toggle(id: string): void {
    const shown = this.shown();
    const next = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
    this.changed.emit(choosableColumns.map((column) => column.id).filter((each) => next.includes(each)));
  }

  protected resize(id: string, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const width = event.target.valueAsNumber;
    this.resized.emit({ id, width: Number.isNaN(width) ? undefined : width });
  }
}
