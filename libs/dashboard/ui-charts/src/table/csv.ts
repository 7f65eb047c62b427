import type { ChartTable } from '../chart-data';

/** A spreadsheet would run such a text as a formula. */
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as RFC 4180 writes it, numbers without grouping. */
export const csvOf = ({ columns, rows }: Pick<ChartTable, 'columns' | 'rows'>): string =>
  [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
