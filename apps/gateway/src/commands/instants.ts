import { ApplicationError, type FieldError } from '@streamstock/server-kit-errors';

/** What every service and its database read alike: UTC, at most microseconds. */
const plain = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/;

/** The same instant in UTC; finer than microseconds is cut off. */
export function utcInstant(text: string): string {
  if (plain.test(text)) return text;
  const fraction = /\.\d{1,6}/.exec(text)?.[0] ?? '';
  return `${new Date(text).toISOString().slice(0, 19)}${fraction}Z`;
}

/** @throws ApplicationError `request.invalid` for instants that nobody means, naming each field. */
export function demandPlausible(instants: Readonly<Record<string, string | undefined>>): void {
  const errors: FieldError[] = [];
  for (const [field, text] of Object.entries(instants)) {
    if (text !== undefined && !(Date.parse(text) >= 0))
      errors.push({ field, message: 'must be 1970 or later' });
  }
  const [first] = errors;
  if (first) throw new ApplicationError('request.invalid', `${first.field}: ${first.message}`, { errors });
}

/** How far the client's clock may be ahead, in milliseconds. */
const aheadMs = 5 * 60_000;

/** @throws ApplicationError `movement.occurred-in-future` */
export function demandOccurred(occurredAt: string | undefined, now: number): void {
  if (occurredAt === undefined || Date.parse(occurredAt) <= now + aheadMs) return;
  throw new ApplicationError('movement.occurred-in-future', 'Is more than 5 minutes ahead.', {
    field: 'occurredAt',
  });
}
