/** One value of a line, by the name of its place on the axis. */
export interface ChartPoint {
  /** Short, for the axis. */
  readonly name: string;
  /** What is read out and shown at the pointer. */
  readonly reading: string;
  readonly value: number;
  /** Whether something was wrong here; such stretches are hatched. */
  readonly flagged: boolean;
}

/** A dashed line across the chart, with its words. */
export interface Threshold {
  readonly value: number;
  readonly label: string;
}

/** The same data as rows, for those who would rather read or keep it. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Name of the file it is saved as. */
  readonly fileName: string;
}
