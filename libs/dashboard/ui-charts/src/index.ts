export type { ChartPoint, ChartTable, Threshold } from './chart-data';
export { LineFigure } from './line-figure';
export { Sparkline } from './sparkline';
export { csvOf } from './table/csv';
export { saveFile } from './table/save-file';
