export { CellTemplate } from './columns/cell-template';
export type { GridColumn } from './columns/grid-column';
export { Grid, type GridCell } from './grid';
export type { GridSource } from './rows/grid-source';
