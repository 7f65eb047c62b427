import type { Tier } from '../arguments';

export interface Failure {
  readonly title: string;
  readonly text: string;
}

/** What a step found. A step that prepares something has no tests to count. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

/** One thing `make test` does. */
export interface Step {
  readonly name: string;
  /** `stack` prepares for other steps; it counts only when it fails. */
  readonly tier: Tier | 'stack';
  /** Steps that must have succeeded before. */
  readonly needs: readonly string[];
  /** Steps that must be over before, however they ended. */
  readonly follows?: readonly string[];
  /** How many of the two cores it keeps busy. */
  readonly cores: 1 | 2;
  readonly run: (signal: AbortSignal) => Promise<Outcome>;
}

export const prepared: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [] };
export const passedOnce: Outcome = { ...prepared, passed: 1 };

export const failedOnce = (title: string, text: string): Outcome => ({
  ...prepared,
  failed: 1,
  failures: [{ title, text }],
});

/** Adds up; a test step without a single test has failed. */
export function requireTests(outcome: Outcome, name: string): Outcome {
  if (outcome.passed + outcome.failed > 0) return outcome;
  return { ...outcome, ...failedOnce(name, 'It ran no test at all.'), skipped: outcome.skipped };
}
