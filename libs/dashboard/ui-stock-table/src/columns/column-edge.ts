import type { ColumnWidths } from './column-widths';
import { resized } from './column-widths';
import type { GridColumn } from './grid-column';

/** The edge of one column while somebody drags it. */
export class ColumnEdge {
  /** The widths as they are now. */
  made: ColumnWidths | undefined;

  constructor(
    private readonly columns: readonly GridColumn[],
    private readonly drawn: ColumnWidths,
    private readonly id: string,
    /** Where it was taken hold of, in CSS pixels from the left. */
    private readonly from: number,
  ) {}

  /** The widths with the edge at the pointer. */
  moveTo(at: number): ColumnWidths {
    this.made = resized(this.columns, this.drawn, this.id, (this.drawn.get(this.id) ?? 0) + at - this.from);
    return this.made;
  }
}
