import { HttpException } from '@nestjs/common';
import type { ErrorCode } from '@streamstock/contracts-http-api';
import { z } from 'zod';
import { ApplicationError } from './application-error';
import { fieldErrorsOf } from './field-errors';
import { detailOf } from './parse-or-invalid';

interface Known {
  readonly code: ErrorCode;
  readonly detail: string;
  /** What of the request is at fault, where that is certain. */
  readonly field?: string;
}

/** Errors of Fastify and of Nest come with a status; each status that they use has one code of ours. */
const byStatus: Readonly<Record<number, Known>> = {
  400: {
    code: 'request.invalid',
    detail: 'The request cannot be read; the body must be valid JSON.',
    field: 'body',
  },
  401: { code: 'auth.token-missing', detail: 'Sign in to use this route.' },
  403: { code: 'auth.role-missing', detail: 'This route is not open to you.' },
  404: { code: 'route.not-found', detail: 'There is no such route, or not with this method.' },
  405: { code: 'route.not-found', detail: 'There is no such route, or not with this method.' },
  408: { code: 'request.invalid', detail: 'The request did not arrive in time.' },
  413: {
    code: 'request.too-large',
    detail: 'The request body is larger than this route accepts.',
    field: 'body',
  },
  414: { code: 'request.invalid', detail: 'The address is too long.' },
  415: {
    code: 'request.unsupported-media',
    detail: 'Send the body as application/json.',
    field: 'content-type',
  },
  429: { code: 'rate.limited', detail: 'Too many requests; wait before the next one.' },
  431: { code: 'request.invalid', detail: 'The headers are too large.' },
  503: { code: 'service.unavailable', detail: 'The service cannot answer right now.' },
};

/** Has the status of a body that cannot be read, but the body is not at fault. */
const unreadableAddress: Known = {
  code: 'request.invalid',
  detail: 'The address cannot be read.',
  field: 'path',
};

/**
 * The one table from any error to a code of the API. `isAway` tells the errors of servers behind that are away for a
 * while; whoever asked may come back.
 */
export function toApplicationError(
  error: unknown,
  isAway: (error: unknown) => boolean = () => false,
): ApplicationError {
  if (error instanceof ApplicationError) return error;
  if (error instanceof z.core.$ZodError) {
    const errors = fieldErrorsOf(error);
    return new ApplicationError('request.invalid', detailOf(errors), { errors, cause: error });
  }
  const known = isUnreadableAddress(error) ? unreadableAddress : byStatus[statusIn(error)];
  if (known) {
    const { code, detail, ...extra } = known;
    return new ApplicationError(code, detail, { ...extra, cause: error });
  }
  if (isAway(error)) return serverAway(error);
  return new ApplicationError('internal.error', 'Something went wrong on our side.', { cause: error });
}

const serverAway = (cause: unknown): ApplicationError =>
  new ApplicationError('service.unavailable', 'The service cannot answer right now.', {
    retryAfterSeconds: 2,
    cause,
  });

const isUnreadableAddress = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_ERR_BAD_URL';

/** Only errors that a framework raised about the request count; a `statusCode` on anything else is a coincidence. */
function statusIn(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (
    error instanceof Error &&
    'code' in error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
  ) {
    return String(error.code).startsWith('FST_') ? error.statusCode : 500;
  }
  return 500;
}
