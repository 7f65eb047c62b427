import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import {
  type BulkRowResult,
  bulkRowResultSchema,
  type BulkSummary,
  bulkSummarySchema,
} from '@streamstock/contracts-http-api';
import { z } from 'zod';

const lineSchema = z.union([bulkSummarySchema, bulkRowResultSchema]);

export interface RowAnswers {
  readonly results: BulkRowResult[];
  /** Why the rest of the rows was not read. */
  readonly problem: BulkSummary['problem'];
}

/** Reads the lines of an answer to its end. Without the summary it is incomplete, and the last line may be half of one. */
export async function resultsOf(body: Readable): Promise<RowAnswers> {
  const results: BulkRowResult[] = [];
  for await (const line of createInterface({ input: body, crlfDelay: Infinity })) {
    const message = lineSchema.safeParse(jsonOf(line));
    if (!message.success) break;
    if ('summary' in message.data) return { results, problem: message.data.summary.problem };
    results.push(message.data);
  }
  return { results, problem: undefined };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
