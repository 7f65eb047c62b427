import type { GridColumn } from './grid-column';

/** Pixels of the column that holds the check box. */
export const selectWidth = 36;

/** The tracks of all columns as CSS: each has what it needs, and what is left over goes to those that grow. */
export function columnTracks(columns: readonly GridColumn[], selectable: boolean): string {
  const tracks = columns.map(({ width, grow }) =>
    grow === 0 ? `${String(width)}px` : `minmax(${String(width)}px, ${String(grow)}fr)`,
  );
  return [...(selectable ? [`${String(selectWidth)}px`] : []), ...tracks].join(' ');
}

/** Narrower than this, the columns are scrolled sideways. CSS pixels. */
export const leastWidth = (columns: readonly GridColumn[], selectable: boolean): number =>
  columns.reduce((sum, { width }) => sum + width, selectable ? selectWidth : 0);
