import { actorSchema, entityId } from '@streamstock/contracts-events';
import type { OutgoingRecord, RawRecord } from '@streamstock/server-kit-kafka';
import { z } from 'zod';
import { refuse } from '../domain/decision';
import { resultsRecord } from './results-record';

const identified = z.object({ commandId: z.uuid(), bodyHash: z.string().catch('') });

/** As much of a malformed command as it takes to answer it. */
const readable = z.object({
  id: z.uuid(),
  tenantId: entityId,
  actor: actorSchema.catch({ subject: 'unknown', roles: [], locations: [] }),
  correlationId: z.string().min(1).max(128).catch('unknown'),
  data: z.union([z.object({ rows: z.array(identified).min(1) }), identified]),
});

/** The refusal of a record that failed its schema, where its command ids can be read; otherwise nobody can be told. */
export function refusalOfMalformed(record: RawRecord, why: string): OutgoingRecord | undefined {
  const parsed = readable.safeParse(jsonOf(record.value));
  if (!parsed.success) return undefined;
  const { data, ...question } = parsed.data;
  const { refusal } = refuse('command.unprocessable', why);
  const rows = 'rows' in data ? data.rows : [data];
  const results = rows.map((row) => JSON.stringify({ ...row, outcome: 'refused', refusal }));
  return resultsRecord(question, results, undefined);
}

function jsonOf(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}
