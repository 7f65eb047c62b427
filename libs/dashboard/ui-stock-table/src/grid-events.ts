/** A cell that something is to be done with. */
export interface GridCell<Row> {
  readonly index: number;
  readonly row: Row;
  readonly element: HTMLElement;
}

/** A row to select, or to let go of; `extend` is to select all to it: from the last row, or from the one that is named. */
export interface RowChoice {
  readonly index: number;
  readonly extend: boolean;
  readonly from?: number;
}
