import { Inject, Injectable } from '@nestjs/common';
import type { Refusal } from '@streamstock/contracts-events';
import type { BulkProblem, RecordEventRequest } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { ApplicationError, toProblem } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bulkPath, bulkRoute } from '../../bulk/rows/bulk-request';
import { rowAuthority } from '../../bulk/rows/row-authority';
import { AnswerWrite } from '../../commands/answer-write';
import { SubmitCommand } from '../../commands/submit-command';
import { type WriteRequest, writeRequestOf } from '../../commands/write-request';
import { inRow, parseRows } from './parse-rows';
import { recordTogetherCommand } from './record-together-command';
import { acceptedTogether, refusalTogether, refusedTogether } from './together-answer';

/** A record of Kafka takes 1 MiB with its headers. */
const mostRecordBytes = 1_000_000;

/** An array of movements that are all recorded, or none. */
@Injectable()
export class RecordTogether {
  constructor(
    @Inject(SubmitCommand) private readonly commands: SubmitCommand,
    @Inject(AnswerWrite) private readonly answers: AnswerWrite,
  ) {}

  /** @throws ApplicationError naming rows that are wrong or not allowed, or that there are too many bytes. */
  async record(request: FastifyRequest, reply: FastifyReply, identity: Identity): Promise<void> {
    const events = parseRows(request.body, Date.now());
    demandAllAllowed(identity, events);
    const write = writeRequestOf(request, reply, identity, bulkRoute);
    const value = recordTogetherCommand(write, events);
    demandFits(value);
    const outcome = await this.commands.submit(write, () => ({ key: value.key, value }));
    if (outcome.kind !== 'decided') {
      await this.answers.answer(reply, write, outcome);
      return;
    }
    const { result } = outcome;
    if (result.outcome === 'refused') {
      if (result.refusal.rows === undefined) throw refusalTogether(write.commandId, result.refusal);
      refuse(reply, write, events.length, result.refusal);
      return;
    }
    void reply.code(200).type('application/json; charset=utf-8');
    void reply.send(JSON.stringify(acceptedTogether(write.commandId, result.accepted)));
  }
}

function demandAllAllowed(identity: Identity, events: readonly RecordEventRequest[]): void {
  const refusalOf = rowAuthority(identity);
  for (const [row, event] of events.entries()) {
    const refusal = refusalOf(event);
    if (refusal === undefined) continue;
    const { code, detail, field = 'body' } = refusal;
    throw new ApplicationError(code, `Row ${String(row)}: ${detail}`, {
      errors: inRow(row, [{ field, message: detail }]),
    });
  }
}

function demandFits(value: object): void {
  if (Buffer.byteLength(JSON.stringify(value)) <= mostRecordBytes) return;
  throw new ApplicationError('request.too-large', 'These rows are too long to be decided as one.', {
    field: 'body',
  });
}

/** A problem document that also tells of every row. A refusal of the command as a whole has nothing to tell of them. */
function refuse(
  reply: FastifyReply,
  { commandId, correlationId }: WriteRequest,
  rows: number,
  refusal: Refusal,
): void {
  const error = refusalTogether(commandId, refusal);
  const problem = toProblem(error, { instance: bulkPath, correlationId });
  const body: BulkProblem = { ...problem, results: refusedTogether(commandId, rows, refusal) };
  void reply.code(problem.status).header('content-type', 'application/problem+json');
  void reply.send(JSON.stringify(body));
}
