import type { ErrorCode } from '@streamstock/contracts-http-api';

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface ApplicationErrorExtra {
  /** The one request field at fault; `errors` names several. */
  readonly field?: string;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  readonly commandId?: string;
  readonly cause?: unknown;
}

/** An error that the product foresees. `detail` is read by people outside: it holds no secrets and no internals. */
export class ApplicationError extends Error {
  override readonly name = 'ApplicationError';
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;
  readonly commandId: string | undefined;

  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    extra: ApplicationErrorExtra = {},
  ) {
    super(`${code}: ${detail}`, { cause: extra.cause });
    this.errors =
      extra.errors ?? (extra.field === undefined ? [] : [{ field: extra.field, message: detail }]);
    this.retryAfterSeconds = extra.retryAfterSeconds;
    this.commandId = extra.commandId;
  }
}
