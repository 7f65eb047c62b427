import { ApplicationError } from '@streamstock/server-kit-errors';
import type { FastifyReply } from 'fastify';
import { type DescribeAccepted, recorded, statusPath } from './accepted-answers';
import type { PendingCommands } from './pending-commands';
import type { Outcome } from './waiting-command';
import type { WriteRequest } from './write-request';

const json = 'application/json; charset=utf-8';

/** Turns outcomes into answers: 201 or 200 with what was done, 202 while undecided, a problem for the rest. */
export class AnswerWrite {
  constructor(private readonly pending: PendingCommands) {}

  /** @throws ApplicationError the refusal, or `outcome.unknown`. */
  async answer(
    reply: FastifyReply,
    write: WriteRequest,
    outcome: Outcome,
    describe: DescribeAccepted = recorded,
  ): Promise<void> {
    const { commandId } = write;
    if (outcome.kind === 'unknown') throw outcomeUnknown(commandId, outcome.cause);
    if (outcome.kind === 'pending') {
      await this.pending.remember(write.identity.tenantId, commandId);
      if (write.respondAsync) void reply.header('preference-applied', 'respond-async');
      void reply.code(202).header('location', statusPath(commandId)).type(json);
      void reply.send(JSON.stringify({ commandId, outcome: 'pending' }));
      return;
    }
    const { result } = outcome;
    if (result.outcome === 'refused') throw refusal(commandId, result.refusal);
    const { status, headers, body } = describe(result.accepted, commandId);
    void reply.code(status).headers(headers).type(json);
    void reply.send(JSON.stringify(body));
  }
}

const refusal = (
  commandId: string,
  {
    code,
    detail,
    field,
  }: { code: ConstructorParameters<typeof ApplicationError>[0]; detail: string; field?: string | undefined },
): ApplicationError =>
  new ApplicationError(code, detail, { commandId, ...(field === undefined ? {} : { field }) });

const outcomeUnknown = (commandId: string, cause: unknown): ApplicationError =>
  new ApplicationError(
    'outcome.unknown',
    'It is not known whether the command arrived. Send it again with the same Idempotency-Key.',
    { commandId, retryAfterSeconds: 2, cause },
  );
