import { randomUUID } from 'node:crypto';
import { bulkRowResultSchema, bulkSummarySchema } from '@streamstock/contracts-http-api';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import type { NewEvent } from '../../domain/requests';
import { Later } from '../later';
import type { WriteOptions } from '../question';
import type { Transport } from '../transport';
import { writeHeaders } from '../write';
import { linesIn } from './lines-in';
import { rowChunks } from './row-chunks';
import { type DecidedRow, isDecided } from './send-rows';

/** Rows that come over time, and what becomes of each. */
export interface RowStream {
  /** All rows from the first on, the same each time: a broken stream is sent again. */
  readonly rows: () => AsyncIterable<NewEvent>;
  /** Told of each row once, in their order, as soon as it is decided. */
  readonly onDecided: (row: DecidedRow) => void;
}

const lineSchema = z.union([bulkSummarySchema, bulkRowResultSchema]);

/**
 * Sends rows as they come, as lines of one request, while their answers come back. Like `sendRows` it sends all of them
 * again with the same key where the connection breaks or a row stays undecided. Resolves when every row is decided.
 */
export function streamRows(
  transport: Transport,
  { rows, onDecided }: RowStream,
  { idempotencyKey = randomUUID(), ...options }: WriteOptions = {},
): Promise<void> {
  const question = {
    method: 'POST',
    path: '/api/stock/movements',
    body: () => rowChunks(rows()),
    contentType: 'application/x-ndjson',
    headers: writeHeaders({ idempotencyKey, ...options }),
  } as const;
  let decided = 0;
  const read = async ({ body }: Dispatcher.ResponseData): Promise<void> => {
    for await (const line of linesIn(body)) {
      const message = lineSchema.safeParse(jsonOf(line));
      if (!message.success) break;
      if ('summary' in message.data) {
        const { problem, rows: answered } = message.data.summary;
        if (problem === undefined && answered === decided) return;
        throw new Later(problem?.detail ?? 'rows are not decided yet');
      }
      if (message.data.row !== decided || !isDecided(message.data)) continue;
      decided += 1;
      onDecided(message.data);
    }
    throw new Later('the answer to a stream of rows broke off');
  };
  return transport.ask(question, read, options.signal);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
