/** The header is row -1. */
export const headerRow = -1;

export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key goes by. */
  readonly page: number;
  /** Whether the header can be gone to. */
  readonly header: boolean;
}

/** The position inside the grid that is nearest to one that may lie outside of it. */
export function within({ row, column }: GridPosition, { rows, columns, header }: GridExtent): GridPosition {
  const top = header ? headerRow : 0;
  return {
    row: Math.max(top, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}
