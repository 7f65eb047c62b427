import type { ErrorCode } from '@streamstock/contracts-http-api';
import type { Answer, Operation } from './operation';
import { headerParameter } from './parameters';

const writeParameters = [
  headerParameter(
    'Idempotency-Key',
    'Repeating a request with the same key and body gives the same answer and changes nothing twice, for 21 days. Made up and returned if absent.',
    { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
  ),
  headerParameter('Prefer', '`respond-async` answers 202 as soon as the command is safely on its way.', {
    type: 'string',
    examples: ['respond-async'],
  }),
];

const writeErrors: readonly ErrorCode[] = [
  'request.invalid',
  'request.too-large',
  'request.unsupported-media',
  'auth.role-missing',
  'command.duplicate-body-differs',
  'command.unprocessable',
  'outcome.unknown',
];

const writeHeaders = {
  'Idempotency-Key': 'The key of this command.',
  Location: 'Where to read the outcome or the new entity.',
};

const pending: Answer = {
  description: 'On its way and safe, not decided yet.',
  schema: 'CommandStatus',
  headers: writeHeaders,
};

export const writeOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/events',
    id: 'recordEvent',
    tag: 'events',
    summary: 'Record one movement of stock',
    description:
      'A sale or a restock. Answers with the real outcome: the movement and the level it left behind.',
    role: 'operator',
    parameters: writeParameters,
    body: 'RecordEventRequest',
    answers: {
      201: { description: 'Recorded.', schema: 'RecordedEvent', headers: writeHeaders },
      202: pending,
    },
    errors: [
      ...writeErrors,
      'auth.location-forbidden',
      'product.not-found',
      'location.not-found',
      'stock.insufficient',
      'stock.limit-exceeded',
      'movement.occurred-in-future',
      'command.expired',
    ],
  },
  {
    method: 'post',
    path: '/api/products',
    id: 'createProduct',
    tag: 'catalogue',
    summary: 'Add a product',
    role: 'admin',
    parameters: writeParameters,
    body: 'CreateProductRequest',
    answers: { 201: { description: 'Added.', schema: 'Created', headers: writeHeaders }, 202: pending },
    errors: [...writeErrors, 'product.already-exists', 'product.sku-taken', 'product.barcode-taken'],
  },
  {
    method: 'post',
    path: '/api/locations',
    id: 'createLocation',
    tag: 'catalogue',
    summary: 'Open a warehouse or a store',
    role: 'admin',
    parameters: writeParameters,
    body: 'CreateLocationRequest',
    answers: { 201: { description: 'Opened.', schema: 'Created', headers: writeHeaders }, 202: pending },
    errors: [...writeErrors, 'location.already-exists', 'location.code-taken', 'auth.location-forbidden'],
  },
];
