import { type FieldFault, readProblem } from '../shape/problem-shape';

export interface FailureFacts {
  /** The API's error code, or `network` when no answer came. */
  readonly code: string;
  readonly detail: string;
  readonly correlationId: string | null;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
  /** The fields at fault, where the server names them. */
  readonly errors?: readonly FieldFault[];
}

/** A request that did not succeed, in words a person can read and an id support can look up. */
export class ApiFailure extends Error implements FailureFacts {
  readonly code: string;
  readonly detail: string;
  readonly correlationId: string | null;
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
  readonly errors: readonly FieldFault[];

  constructor(facts: FailureFacts) {
    super(facts.detail);
    this.name = 'ApiFailure';
    this.code = facts.code;
    this.detail = facts.detail;
    this.correlationId = facts.correlationId;
    this.status = facts.status;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.errors = facts.errors ?? [];
  }

  get signedOut(): boolean {
    return this.status === 401;
  }
}

const noAnswer = 'StreamStock did not answer. Check the connection.';

/** Any thrown value as an `ApiFailure`; what is not one already never reached the server or could not be read. */
export function asFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  const readable = error instanceof Error && error.name === 'UnreadableMessage';
  return new ApiFailure({
    code: readable ? 'answer.unreadable' : 'network',
    detail: readable ? `StreamStock answered something this page cannot read: ${error.message}.` : noAnswer,
    correlationId: null,
    status: null,
    retryAfterSeconds: null,
  });
}

/** Reads a refused answer: its problem document, or what the status says when there is none. */
export async function failureOf(response: Response): Promise<ApiFailure> {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const common = {
    status: response.status,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
  };
  try {
    const problem = readProblem(await response.json());
    const detail = problem.detail === '' ? problem.title : problem.detail;
    const { code, correlationId, errors = [] } = problem;
    return new ApiFailure({ ...common, code, detail, correlationId, errors });
  } catch {
    return new ApiFailure({
      ...common,
      code: `http.${String(response.status)}`,
      detail: `StreamStock answered with status ${String(response.status)}.`,
      correlationId: response.headers.get('x-correlation-id'),
    });
  }
}

/** A command the server has taken but not decided (202): for the caller as good as no answer. */
export const notDecidedYet = (response: Response): ApiFailure =>
  new ApiFailure({
    code: 'outcome.pending',
    detail: 'StreamStock has not decided this yet.',
    correlationId: response.headers.get('x-correlation-id'),
    status: response.status,
    retryAfterSeconds: null,
  });
