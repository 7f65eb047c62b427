import type { ApiFailure } from '@streamstock/dashboard-data-access-api';
import { outcomeUnknown } from './attempt-key';

/** Something to say beside a field; without `fieldTree`, about the whole form. */
interface RefusalError<Field> {
  readonly kind: 'refused';
  readonly message: string;
  readonly fieldTree?: Field;
}

const codeFields: Readonly<Record<string, string>> = {
  'stock.insufficient': 'quantity',
  'stock.limit-exceeded': 'quantity',
};

/**
 * A refusal as errors of a form, each at the field it belongs to. `fields` has the form's fields by the API's names; an
 * error about a line of many belongs to the field of its last part.
 */
export function refusalErrors<Field>(
  failure: ApiFailure,
  fields: Readonly<Record<string, Field>>,
): RefusalError<Field>[] {
  if (outcomeUnknown(failure)) return [{ kind: 'refused', message: unknownText(failure) }];
  const named = failure.errors.map(({ field, message }) => ({ field: lastPart(field), message }));
  const byCode = codeFields[failure.code];
  const faults = named.length > 0 ? named : [{ field: byCode ?? '', message: failure.detail }];
  return faults.map(({ field, message }) => {
    const fieldTree = fields[field];
    if (fieldTree !== undefined) return { kind: 'refused', message, fieldTree };
    return { kind: 'refused', message: `${failure.detail}${reference(failure)}` };
  });
}

const lastPart = (field: string): string =>
  field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .at(-1) ?? field;

const reference = ({ correlationId }: ApiFailure): string =>
  correlationId === null ? '' : ` Reference ${correlationId}`;

const unknownText = (failure: ApiFailure): string =>
  `Nobody knows yet whether this was recorded. Send it again: it counts once. ${failure.detail}${reference(failure)}`;
