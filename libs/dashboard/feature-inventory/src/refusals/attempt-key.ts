import { type ApiFailure, newIdempotencyKey } from '@streamstock/dashboard-data-access-api';

/** Whether the write may or may not have happened. */
export const outcomeUnknown = ({ status }: ApiFailure): boolean =>
  status === null || status === 202 || status >= 500;

/**
 * The idempotency key of what is being tried. The same thing again has the same key while nobody knows whether it has
 * happened; once it was refused, or when it is another thing, it is a new try.
 */
export class AttemptKey {
  private last: { readonly what: string; readonly key: string } | undefined;

  for(what: object): string {
    const text = JSON.stringify(what);
    if (this.last?.what !== text) this.last = { what: text, key: newIdempotencyKey() };
    return this.last.key;
  }

  refused(failure: ApiFailure): void {
    if (!outcomeUnknown(failure)) this.last = undefined;
  }
}
