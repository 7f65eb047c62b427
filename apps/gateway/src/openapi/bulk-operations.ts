import { bulkQuerySchema } from '@streamstock/contracts-http-api';
import { ndjson } from '../bulk/ndjson-bodies';
import type { Operation } from './operation';
import { queryParameters } from './parameters';
import { changedHeaders, pending, writeErrors, writeParameters } from './write-parts';

export const bulkOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/stock/movements',
    id: 'recordMovements',
    tag: 'events',
    summary: 'Record many movements of stock',
    description:
      'An array of up to 1,000 rows (1 MiB), or any number of them as `application/x-ndjson`, one row a line.\n\n' +
      'With `reject-failed-rows` each row is decided by itself, and a wrong one does not stop the others: 200 tells of ' +
      'every row in order. With `all-or-nothing`, for an array only, all rows are recorded or none: 200 with the one ' +
      'command id that they share, or a problem. Then `Prefer` counts.\n\n' +
      'A stream is answered while it is still being sent: one result a line (an item of `BulkAnswer.results`), in the ' +
      'order of the rows, and at the end a `BulkSummary`. Without that line the answer is incomplete. A stream that broke ' +
      'off is sent again from its first row with the same `Idempotency-Key`: rows that were recorded before answer the ' +
      'same. Rows of one product are decided in their order. A line may have 16 KiB; blank lines do not count. A client ' +
      'that neither sends nor reads for a minute is cut off.',
    role: 'operator',
    parameters: [...queryParameters(bulkQuerySchema), ...writeParameters],
    body: 'BulkRequest',
    orTextBody: [ndjson],
    answers: {
      200: {
        description: 'What became of each row.',
        schema: 'BulkAnswer',
        orText: [ndjson],
        headers: changedHeaders,
      },
      202: pending,
      409: {
        description:
          '`movements.one-refused` Nothing was recorded, because of the rows that say why; `command.expired` Too late for all.',
        schema: 'BulkProblem',
        mediaType: 'application/problem+json',
      },
    },
    errors: [...writeErrors, 'auth.location-forbidden', 'movement.occurred-in-future'],
  },
];
