import type { ErrorCode } from '@streamstock/contracts-http-api';
import type { Answer } from './operation';
import { headerParameter } from './parameters';

/** Headers that every write takes. */
export const writeParameters = [
  headerParameter(
    'Idempotency-Key',
    'Repeating a request with the same key, address, body and `If-Match` gives the same answer and changes nothing twice, for 21 days. Made up and returned if absent.',
    { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
  ),
  headerParameter('Prefer', '`respond-async` answers 202 as soon as the command is safely on its way.', {
    type: 'string',
    examples: ['respond-async'],
  }),
];

export const ifMatch = {
  ...headerParameter(
    'If-Match',
    'The `ETag` that was read, or `*` to change whatever is there. Only one strong tag.',
    { type: 'string', pattern: '^(\\*|"[1-9][0-9]{0,14}")$' },
  ),
  required: true,
};

export const writeErrors: readonly ErrorCode[] = [
  'request.invalid',
  'request.too-large',
  'request.unsupported-media',
  'auth.role-missing',
  'command.duplicate-body-differs',
  'command.unprocessable',
  'outcome.unknown',
  'service.unavailable',
];

/** What the decision on a movement of stock may be besides yes. */
export const movementErrors: readonly ErrorCode[] = [
  'auth.location-forbidden',
  'product.not-found',
  'product.lifecycle-forbids',
  'location.not-found',
  'location.closed',
  'stock.insufficient',
  'stock.limit-exceeded',
  'movement.occurred-in-future',
  'command.expired',
];

const key = { 'Idempotency-Key': 'The key of this command.' };
const etag = { ETag: 'The version, for `If-Match`.' };

export const madeHeaders = { ...key, Location: 'Where to read the outcome or the new entity.' };
export const createdHeaders = { ...madeHeaders, ...etag };
export const updatedHeaders = { ...key, ...etag };
export const changedHeaders = key;

export const pending: Answer = {
  description: 'On its way and safe, not decided yet.',
  schema: 'CommandStatus',
  headers: madeHeaders,
};
