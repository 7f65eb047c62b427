/** Another replica changed what this batch was decided on: roll back and decide it again. Counts as SQLSTATE 40001. */
export class RepeatBatch extends Error {
  readonly code = '40001';
}
