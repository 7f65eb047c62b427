import type { Dispatcher } from 'undici';

/** Not now: the same again after a while. */
export class Later extends Error {
  override readonly name = 'Later';

  constructor(
    message: string,
    /** What the answer asked for, 0 where it asked for nothing. */
    readonly afterMs = 0,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Too many requests, and what gateways and proxies say of a service that is away. */
const passing = [429, 502, 503, 504];

/** Undefined for an answer that is one. */
export function laterOf({ statusCode, headers }: Dispatcher.ResponseData): Later | undefined {
  if (!passing.includes(statusCode)) return undefined;
  return new Later(`it answers ${String(statusCode)}`, retryAfterMs(headers['retry-after']));
}

/** `Retry-After` as seconds or as a date; a wrong one counts as none. */
export function retryAfterMs(header: string | string[] | undefined, now = Date.now()): number {
  if (typeof header !== 'string') return 0;
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}

/** Errors of connections have codes of the system or of undici; mistakes in this program have none, or one of Node. */
export const isConnectionFailure = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  (/^(E(?!RR_)[A-Z]|UND_ERR_)/.test(error.code) || error.code === 'ERR_STREAM_PREMATURE_CLOSE') &&
  !mistakes.includes(error.code);

const mistakes = ['UND_ERR_INVALID_ARG', 'UND_ERR_ABORTED'];
