import type { GridColumn } from './grid-column';

/** What a person made of the widths of columns, in CSS pixels by column; the others have what they need. */
export type ColumnWidths = ReadonlyMap<string, number>;

export const noWidths: ColumnWidths = new Map();

/** Bounds of what a person can make of a width, and what a press of a key changes. CSS pixels. */
export const widths = { least: 48, most: 640, step: 16 } as const;

export const boundedWidth = (width: number): number =>
  Math.round(Math.min(widths.most, Math.max(widths.least, width)));

/** The columns as wide as a person made them; those do not grow. */
export const withWidths = (columns: readonly GridColumn[], made: ColumnWidths): readonly GridColumn[] =>
  made.size === 0
    ? columns
    : columns.map((column) => {
        const width = made.get(column.id);
        return width === undefined ? column : { ...column, width, grow: 0 };
      });

/**
 * The widths that make one column so wide. The growing ones before it keep what they are `drawn` with: else they would
 * give way, and the edge that is moved would stay where it is.
 */
export function resized(
  columns: readonly GridColumn[],
  drawn: ColumnWidths,
  id: string,
  width: number,
): ColumnWidths {
  const made = new Map<string, number>();
  for (const column of columns) {
    if (column.id === id) return made.set(id, boundedWidth(width));
    const before = drawn.get(column.id);
    if (column.grow > 0 && before !== undefined) made.set(column.id, boundedWidth(before));
  }
  return noWidths;
}
