import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { GridColumn } from './columns/grid-column';
import { sortDirection } from './columns/sort-direction';

export type SelectionExtent = 'none' | 'some' | 'all';

/** The header row of a grid: what the columns are, and by which of them the rows are sorted. */
@Component({
  selector: 'ss-grid-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './grid-head.html',
  styleUrl: './grid-head.css',
  host: { role: 'row', 'aria-rowindex': '1' },
})
export class GridHead {
  readonly columns = input.required<readonly GridColumn[]>();
  readonly selectable = input.required<boolean>();
  /** How many of the rows that are there are selected. */
  readonly extent = input.required<SelectionExtent>();
  readonly sort = input.required<string>();
  /** The column with the tab stop of the grid, counted from 0; null when it is in a row. */
  readonly tabStop = input.required<number | null>();

  protected readonly direction = (column: GridColumn) => sortDirection(column, this.sort());
}
