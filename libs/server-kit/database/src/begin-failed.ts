/** No connection, or no answer to BEGIN: says nothing about the work that was to be done. */
export class BeginFailed extends Error {
  override readonly name = 'BeginFailed';

  constructor(cause: unknown) {
    super(`no transaction could be begun: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
