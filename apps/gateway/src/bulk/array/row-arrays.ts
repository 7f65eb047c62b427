import { maxBulkRows } from '@streamstock/contracts-http-api';
import { ApplicationError, parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AnswerSink, RowSource, RunSummary } from '../bulk-run';
import type { BulkRuns } from '../bulk-runs';
import type { BulkRequest } from '../rows/bulk-request';
import type { RowInput } from '../rows/read-row';

/** Each row is checked by itself, so that a wrong one does not stop the others. */
const rowsSchema = z.array(z.unknown()).min(1).max(maxBulkRows);

/** Answers an array of independent rows when all of them have been answered. */
export class RowArrays {
  constructor(private readonly runs: BulkRuns) {}

  /** @throws ApplicationError `request.invalid`, or why not all rows could be read. */
  async answer(reply: FastifyReply, request: BulkRequest, body: unknown): Promise<void> {
    const rows = parseOrInvalid(rowsSchema, body);
    this.runs.demandRoom();
    const texts: string[] = [];
    const summary = await this.#run(reply, request, rows, texts);
    if (summary === undefined) return;
    const { problem, ...counts } = summary;
    if (problem !== undefined) throw new ApplicationError(problem.code, problem.detail);
    const answer = `${JSON.stringify(counts).slice(0, -1)},"results":[${texts.join(',')}]}`;
    void reply.code(200).type('application/json; charset=utf-8');
    void reply.send(answer);
  }

  /** Nothing where the client has left. */
  #run(
    reply: FastifyReply,
    request: BulkRequest,
    rows: readonly unknown[],
    texts: string[],
  ): Promise<RunSummary | undefined> {
    return new Promise((resolve) => {
      const run = this.runs.open({
        request,
        source: new ArraySource(rows),
        sink: new TextSink(texts),
        onEnd: resolve,
      });
      reply.raw.once('close', () => {
        this.runs.abort(run);
        resolve(undefined);
      });
      run.turn();
    });
  }
}

class ArraySource implements RowSource {
  #next = 0;

  constructor(private readonly rows: readonly unknown[]) {}

  get ended(): boolean {
    return this.#next === this.rows.length;
  }

  next(): RowInput | undefined {
    if (this.ended) return undefined;
    this.#next += 1;
    return { body: this.rows[this.#next - 1] };
  }
}

class TextSink implements AnswerSink {
  readonly ready = true;

  constructor(private readonly texts: string[]) {}

  write(texts: readonly string[]): void {
    this.texts.push(...texts);
  }
}
