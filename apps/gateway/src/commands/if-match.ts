import { ApplicationError } from '@streamstock/server-kit-errors';

/** A strong entity tag as this API gives them out: the version in quotes. */
const versionTag = /^"([1-9]\d{0,14})"$/;

/** @see expectedVersionOf */
export const entityTag = (version: number): string => `"${String(version)}"`;

/**
 * The version that the client has seen and wants to change; null where any will do (`If-Match: *`).
 *
 * @throws ApplicationError `request.precondition-required` without the header, `request.invalid` for anything but `*` or
 *   one strong tag of a version.
 */
export function expectedVersionOf(header: string | undefined): number | null {
  if (header === undefined) {
    throw new ApplicationError(
      'request.precondition-required',
      'Send If-Match with the ETag that you have read, or * to change whatever is there.',
      { field: 'If-Match' },
    );
  }
  if (header === '*') return null;
  const [, version] = versionTag.exec(header) ?? [];
  if (version !== undefined) return Number(version);
  const message = 'must be * or one version in double quotes, as in the ETag of an answer';
  throw new ApplicationError('request.invalid', `If-Match ${message}.`, {
    errors: [{ field: 'If-Match', message }],
  });
}
