import type { Day } from '../calendar/day';
import type { CellKind } from '../cells/cell';

/** What one cell of a file says about a product at a location on a day, in the words of the file. */
export interface Reading {
  readonly product: string;
  /** Undefined in a file about one location. */
  readonly location: string | undefined;
  readonly day: Day;
  readonly kind: CellKind;
  readonly value: number;
}

/** All readings of a row, or none: a row that says nonsense somewhere is not trusted elsewhere. @throws UnreadableCell */
export type RowReader = (fields: readonly string[]) => readonly Reading[];

/** How cells of a kind are read. @throws UnreadableCell */
export type ReadValue = (text: string) => number;

/** A file does not have the columns that were asked for. */
export class MissingColumn extends Error {
  override readonly name = 'MissingColumn';
}

/** Where a column stands. @throws MissingColumn */
export function columnNamed(header: readonly string[], name: string): number {
  const index = header.findIndex((column) => column.trim() === name);
  if (index >= 0) return index;
  const some = header.slice(0, 6).join(', ');
  throw new MissingColumn(`has no column "${name}"; its columns begin with ${some}`);
}
