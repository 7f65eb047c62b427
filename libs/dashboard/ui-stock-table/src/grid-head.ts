import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import { ColumnEdge } from './columns/column-edge';
import { type ColumnWidths, noWidths, resized, widths } from './columns/column-widths';
import type { GridColumn } from './columns/grid-column';
import { sortDirection } from './columns/sort-direction';

export type SelectionExtent = 'none' | 'some' | 'all';

/** The header row of a grid: what the columns are, how wide, and by which of them the rows are sorted. */
@Component({
  selector: 'ss-grid-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './grid-head.html',
  styleUrls: ['./grid-head.css', './check-box.css'],
  host: { role: 'row', 'aria-rowindex': '1', '(keydown)': 'pressed($event)' },
})
export class GridHead {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private edge: ColumnEdge | undefined;

  readonly columns = input.required<readonly GridColumn[]>();
  readonly selectable = input.required<boolean>();
  /** How many of the rows that are there are selected. */
  readonly extent = input.required<SelectionExtent>();
  readonly sort = input.required<string>();
  /** The column with the tab stop of the grid, counted from 0; null when it is in a row. */
  readonly tabStop = input.required<number | null>();
  /** Widths while an edge is dragged. */
  readonly resizing = output<ColumnWidths>();
  /** Widths that a person made. */
  readonly resized = output<ColumnWidths>();

  protected readonly direction = (column: GridColumn) => sortDirection(column, this.sort());

  protected take(event: PointerEvent, { id }: GridColumn): void {
    if (event.button !== 0 || !(event.currentTarget instanceof Element)) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    this.edge = new ColumnEdge(this.columns(), this.drawn(), id, event.clientX);
  }

  protected drag({ clientX }: PointerEvent): void {
    if (this.edge !== undefined) this.resizing.emit(this.edge.moveTo(clientX));
  }

  protected drop(): void {
    if (this.edge?.made !== undefined) this.resized.emit(this.edge.made);
    this.edge = undefined;
  }

  protected giveUp(): void {
    this.edge = undefined;
    this.resizing.emit(noWidths);
  }

  /** Alt with an arrow moves the edge of the column that has the focus. */
  protected pressed(event: KeyboardEvent): void {
    const { key, altKey, target } = event;
    if (!altKey || (key !== 'ArrowLeft' && key !== 'ArrowRight') || !(target instanceof Element)) return;
    // Else the browser would leave the page.
    event.preventDefault();
    const id = target.getAttribute('data-column');
    const column = this.columns().find((one) => one.id === id);
    if (column === undefined || column.fixed === true) return;
    const drawn = this.drawn();
    const width = (drawn.get(column.id) ?? column.width) + (key === 'ArrowLeft' ? -widths.step : widths.step);
    this.resized.emit(resized(this.columns(), drawn, column.id, width));
  }

  private drawn(): ColumnWidths {
    const cells = this.element.querySelectorAll('[data-column]');
    return new Map(
      [...cells].map((cell) => [cell.getAttribute('data-column') ?? '', cell.getBoundingClientRect().width]),
    );
  }
}
