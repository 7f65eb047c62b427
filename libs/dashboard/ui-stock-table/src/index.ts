export { CellTemplate } from './columns/cell-template';
export { type ColumnWidths, noWidths, boundedWidth, widths, withWidths } from './columns/column-widths';
export type { GridColumn } from './columns/grid-column';
export type { SelectionExtent } from './grid-head';
export { Grid } from './grid';
export type { GridCell, RowChoice } from './grid-events';
export type { GridSource } from './rows/grid-source';
