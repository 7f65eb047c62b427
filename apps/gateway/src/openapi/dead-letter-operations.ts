import { deadLetterListQuerySchema } from '@streamstock/contracts-http-api';
import type { Operation } from './operation';
import { queryParameters } from './parameters';

export const deadLetterOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/dead-letters',
    id: 'listDeadLetters',
    tag: 'operations',
    summary: 'Messages that could not be handled, newest first',
    description:
      'Those of the own tenant, as they came, with the reason; only for people who may see every location. ' +
      '`total` counts those of all tenants.',
    role: 'admin',
    parameters: queryParameters(deadLetterListQuerySchema),
    answers: { 200: { description: 'A page of dead letters.', schema: 'DeadLetterList' } },
    errors: ['request.invalid', 'auth.location-forbidden', 'service.unavailable'],
  },
  {
    method: 'post',
    path: '/api/dead-letters/replay',
    id: 'replayDeadLetters',
    tag: 'operations',
    summary: 'Put dead letters back on the topics they came from',
    description: 'May be done any number of times: what was carried out already is not carried out again.',
    role: 'admin',
    body: 'ReplayRequest',
    answers: { 200: { description: 'What became of each, in order.', schema: 'ReplayAnswer' } },
    errors: ['request.invalid', 'auth.location-forbidden', 'service.unavailable'],
  },
];
