import { randomUUID } from 'node:crypto';
import type { BulkRowResult } from '@streamstock/contracts-http-api';
import type { Dispatcher } from 'undici';
import type { NewEvent } from '../../domain/requests';
import { Later } from '../later';
import type { WriteOptions } from '../question';
import type { Transport } from '../transport';
import { writeHeaders } from '../write';
import { resultsOf } from './row-answers';

/** What became of a row, for good. */
export type DecidedRow = Extract<BulkRowResult, { outcome: 'accepted' | 'refused' | 'invalid' }>;

/**
 * Sends rows as lines until each is decided. When the connection breaks, or rows are still undecided, all of them go once
 * more with the same key: what was decided before answers from memory, and is not done again.
 */
export function sendRows(
  transport: Transport,
  rows: readonly NewEvent[],
  { idempotencyKey = randomUUID(), ...options }: WriteOptions = {},
): Promise<DecidedRow[]> {
  if (rows.length === 0) return Promise.resolve([]);
  const question = {
    method: 'POST',
    path: '/api/stock/movements',
    body: rows.map((row) => JSON.stringify(row)).join('\n'),
    contentType: 'application/x-ndjson',
    headers: writeHeaders({ idempotencyKey, ...options }),
  } as const;
  return transport.ask(question, (answer) => decidedRows(answer, rows.length), options.signal);
}

async function decidedRows({ body }: Dispatcher.ResponseData, count: number): Promise<DecidedRow[]> {
  const { results, problem } = await resultsOf(body);
  const decided = results.filter((result) => isDecided(result));
  if (decided.length === count) return decided;
  throw new Later(problem?.detail ?? 'rows are not decided yet');
}

export const isDecided = (result: BulkRowResult): result is DecidedRow =>
  result.outcome !== 'pending' && result.outcome !== 'unknown';
