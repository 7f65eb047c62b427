/** The rebuild cannot begin or go on; the message says why, and what to do. */
export class RebuildRefused extends Error {
  override readonly name = 'RebuildRefused';
}
