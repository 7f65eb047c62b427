import type { Problem } from '@streamstock/contracts-http-api';

/** The API has said no: what was asked will not be done, however often it is asked. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(`${problem.code ?? String(status)}: ${problem.detail ?? problem.title ?? 'no reason given'}`);
  }

  /** Stable, such as `stock.insufficient`; empty where the answer was no problem document. */
  get code(): string {
    return this.problem.code ?? '';
  }
}

/** Whether the API refused for this reason. */
export const isRefusal = (error: unknown, ...codes: readonly string[]): error is ProblemError =>
  error instanceof ProblemError && codes.includes(error.code);
