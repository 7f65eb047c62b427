export { CellTemplate } from './columns/cell-template';
export type { GridColumn } from './columns/grid-column';
export type { SelectionExtent } from './grid-head';
export { Grid, type GridCell, type RowChoice } from './grid';
export type { GridSource } from './rows/grid-source';
