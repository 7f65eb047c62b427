import type { RefusalCode } from '@streamstock/contracts-events';

/** What went wrong in general; each kind is one HTTP status. */
export const errorKinds = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'precondition-failed': 412,
  unprocessable: 422,
  'too-large': 413,
  'unsupported-media': 415,
  'precondition-required': 428,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const;
export type ErrorKind = keyof typeof errorKinds;

interface ErrorCodeEntry {
  readonly kind: ErrorKind;
  readonly title: string;
}

const refused = {
  'stock.insufficient': { kind: 'conflict', title: 'Not enough stock' },
  'stock.limit-exceeded': { kind: 'conflict', title: 'Stock would exceed what can be counted' },
  'stock.version-differs': { kind: 'conflict', title: 'Stock has changed since it was looked at' },
  'product.not-found': { kind: 'not-found', title: 'No such product' },
  'product.already-exists': { kind: 'conflict', title: 'Product id already in use' },
  'product.sku-taken': { kind: 'conflict', title: 'SKU already in use' },
  'product.barcode-taken': { kind: 'conflict', title: 'Barcode already in use' },
  'product.version-differs': { kind: 'precondition-failed', title: 'Product was changed by someone else' },
  'product.lifecycle-forbids': {
    kind: 'conflict',
    title: 'Not done with a product in this lifecycle status',
  },
  'product.lifecycle-step': { kind: 'conflict', title: 'Lifecycle status cannot change this way' },
  'product.currencies-differ': { kind: 'unprocessable', title: 'Price and cost in different currencies' },
  'location.not-found': { kind: 'not-found', title: 'No such location' },
  'location.already-exists': { kind: 'conflict', title: 'Location id already in use' },
  'location.code-taken': { kind: 'conflict', title: 'Location code already in use' },
  'location.version-differs': { kind: 'precondition-failed', title: 'Location was changed by someone else' },
  'location.closed': { kind: 'conflict', title: 'Location is closed' },
  'location.in-use': { kind: 'conflict', title: 'Location is in use' },
  'supplier.not-found': { kind: 'not-found', title: 'No such supplier' },
  'supplier.already-exists': { kind: 'conflict', title: 'Supplier id already in use' },
  'supplier.version-differs': { kind: 'precondition-failed', title: 'Supplier was changed by someone else' },
  'movement.occurred-in-future': { kind: 'unprocessable', title: 'Occurred in the future' },
  'movements.one-refused': { kind: 'conflict', title: 'Refused because another row was' },
  'command.expired': { kind: 'conflict', title: 'Command expired before it was decided' },
  'command.duplicate-body-differs': {
    kind: 'unprocessable',
    title: 'Idempotency key used with another body',
  },
  'command.unprocessable': { kind: 'unprocessable', title: 'Command cannot be carried out' },
  'auth.role-missing': { kind: 'forbidden', title: 'Role missing' },
  'auth.location-forbidden': { kind: 'forbidden', title: 'Location not allowed' },
} as const satisfies Record<RefusalCode, ErrorCodeEntry>;

/** Every error code of the API. Codes are stable: clients may switch on them. */
export const errorCodes = {
  ...refused,
  'request.invalid': { kind: 'invalid', title: 'Request is invalid' },
  'request.precondition-required': { kind: 'precondition-required', title: 'If-Match required' },
  'request.too-large': { kind: 'too-large', title: 'Request body too large' },
  'request.unsupported-media': { kind: 'unsupported-media', title: 'Content type not supported' },
  'route.not-found': { kind: 'not-found', title: 'No such route' },
  'command.not-found': { kind: 'not-found', title: 'No such command' },
  'stock.not-found': { kind: 'not-found', title: 'No stock known here' },
  'auth.token-missing': { kind: 'unauthenticated', title: 'Sign-in required' },
  'auth.token-invalid': { kind: 'unauthenticated', title: 'Token not accepted' },
  'auth.session-over': { kind: 'unauthenticated', title: 'Session is over' },
  'rate.limited': { kind: 'too-many', title: 'Too many requests' },
  'outcome.unknown': { kind: 'unavailable', title: 'Outcome unknown' },
  'service.unavailable': { kind: 'unavailable', title: 'Service unavailable' },
  'read-model.behind': { kind: 'unavailable', title: 'Read model has not caught up' },
  'internal.error': { kind: 'internal', title: 'Internal error' },
} as const satisfies Record<string, ErrorCodeEntry>;
export type ErrorCode = keyof typeof errorCodes;

export const statusOf = (code: ErrorCode): number => errorKinds[errorCodes[code].kind];
