import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { statusOf } from '@streamstock/contracts-http-api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApplicationError } from './application-error';
import { toApplicationError } from './to-application-error';
import { toProblem } from './to-problem';

export interface ProblemFilterOptions {
  /** Whether an error says that a server behind is away for a while: 503 instead of 500. */
  isAway?(error: unknown): boolean;
  /** Called for every answer of 500 and above, with the error as it was thrown. */
  onServerError?(error: unknown, status: number): void;
  /** Called when somebody is not let in, or not let do something. */
  onDenied?(error: ApplicationError, request: FastifyRequest): void;
}

/** The one place where an error becomes an HTTP answer. The request's id is the correlation id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly options: ProblemFilterOptions = {}) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const known = toApplicationError(error, (unforeseen) => this.options.isAway?.(unforeseen) ?? false);
    const status = statusOf(known.code);
    if (status >= 500) this.options.onServerError?.(error, status);
    if (known.code.startsWith('auth.')) this.options.onDenied?.(known, request);
    if (reply.sent || reply.raw.headersSent) {
      // A stream has begun: breaking it off is the only honest answer left.
      reply.raw.destroy();
      return;
    }
    const [instance = '/'] = request.url.split('?', 1);
    const problem = toProblem(known, { instance, correlationId: request.id });
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    if (known.retryAfterSeconds !== undefined)
      void reply.header('retry-after', Math.ceil(known.retryAfterSeconds));
    else if (status === 503 || status === 429) void reply.header('retry-after', 1);
    void reply
      .status(status)
      .header('content-type', 'application/problem+json')
      .send(JSON.stringify(problem));
  }
}
