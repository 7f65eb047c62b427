/**
 * The rows of a grid, most of which may not be loaded. Both functions read signals, so that what is drawn of a row follows
 * it.
 */
export interface GridSource<Row> {
  /** How many rows can be scrolled to. */
  readonly count: () => number;
  /** How many there are; null where that is not known exactly. */
  readonly total: () => number | null;
  /** Undefined while it is being loaded. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Says which rows are looked at, so that they get loaded. */
  readonly demand: (first: number, last: number) => void;
}
