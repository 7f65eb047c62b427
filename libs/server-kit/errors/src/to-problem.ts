import { errorCodes, type Problem, statusOf } from '@streamstock/contracts-http-api';
import { toApplicationError } from './to-application-error';

export interface ProblemPlace {
  /** Path of the request, without its query: queries may hold what must not be repeated. */
  readonly instance: string;
  readonly correlationId: string;
}

/** Any error as the RFC 9457 document that a client gets. Unforeseen ones become `internal.error` without their text. */
export function toProblem(error: unknown, at: ProblemPlace): Problem {
  const known = toApplicationError(error);
  return {
    type: `urn:streamstock:problem:${known.code}`,
    title: errorCodes[known.code].title,
    status: statusOf(known.code),
    detail: known.detail,
    instance: at.instance,
    code: known.code,
    correlationId: at.correlationId,
    ...(known.commandId === undefined ? {} : { commandId: known.commandId }),
    ...(known.errors.length === 0 ? {} : { errors: [...known.errors] }),
  };
}
