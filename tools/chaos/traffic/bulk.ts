import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  bulkAnswerSchema,
  type BulkRowResult,
  bulkRowResultSchema,
  type RecordEventRequest,
} from '@streamstock/contracts-http-api';
import type { Reply } from './ask';
import type { Answer, Journal } from './journal';
import type { Till } from './till';
import { movementOf, refusalIn, toldOfRow } from './told';

const patienceMs = 90_000;

/** Movements as a feed sends them: many at once, and all of them again until each has an outcome. */
export class Feed {
  constructor(
    private readonly till: Till,
    private readonly journal: Journal,
  ) {}

  /** One stream of lines. Rows that were heard of before are told the same again. */
  async stream(events: readonly RecordEventRequest[], key: string = randomUUID()): Promise<Answer[]> {
    this.journal.asked(events.length);
    const how = { headers: asLines };
    const lines = linesOf(events);
    const end = performance.now() + patienceMs;
    for (;;) {
      const reply = await this.till.attempt('/api/stock/movements', lines, key, how);
      const answers = resultsIn(reply).map(toldOfRow);
      const told = answers.filter((answer) => answer !== undefined);
      if (told.length === events.length) {
        for (const answer of told) this.journal.answered(answer);
        return told;
      }
      if (performance.now() > end) throw new Error(`Rows without an outcome: ${JSON.stringify(reply.body)}`);
      this.journal.repeated();
      await pause(50 + Math.random() * 200);
    }
  }

  /** Sends a stream and hangs up in the middle: nobody is told, and what was sent may have been carried out. */
  cut(events: readonly RecordEventRequest[], key: string, afterRows: number): Promise<number> {
    return this.till.abandon('/api/stock/movements', linesOf(events), key, asLines, afterRows);
  }

  /** Movements that are accepted or refused as one. */
  async together(events: readonly RecordEventRequest[], key: string = randomUUID()): Promise<Answer> {
    this.journal.asked();
    const answer = toldTogether(
      await this.till.write('/api/stock/movements?policy=all-or-nothing', events, key),
    );
    this.journal.answered(answer);
    return answer;
  }
}

const asLines = { 'content-type': 'application/x-ndjson' };
const linesOf = (events: readonly RecordEventRequest[]): string =>
  events.map((event) => JSON.stringify(event)).join('\n');

function toldTogether(reply: Reply): Answer {
  if (reply.status >= 400) return refusalIn(reply);
  const { results } = bulkAnswerSchema.parse(reply.body);
  const accepted = results.filter((result) => result.outcome === 'accepted');
  const [first] = accepted;
  if (first === undefined) throw new Error(`Nothing was done: ${JSON.stringify(reply.body)}`);
  return { outcome: 'accepted', commandId: first.commandId, movements: accepted.map(movementOf) };
}

/** The lines that came through before the end, or before the connection broke. */
function resultsIn({ status, body }: Reply): BulkRowResult[] {
  if (status !== 200 || typeof body !== 'string') return [];
  return body.split('\n').flatMap((line) => {
    const parsed = bulkRowResultSchema.safeParse(jsonOf(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
