/** A month was taken away by somebody else: roll back, and do all of it again. Counts as SQLSTATE 40001. */
export class MonthMissing extends Error {
  override readonly name = 'MonthMissing';
  readonly code = '40001';
}

/** That no partition takes a row. Violated constraints have the same SQLSTATE, and a name. */
export const isMonthMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23514' &&
  !('constraint' in error && error.constraint !== undefined);
