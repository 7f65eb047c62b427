import type { Bench } from './bench';

/** Either bound; `final` is where the goal is heading. */
export interface Goal {
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly final?: number;
}

/** One line of the table. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: Goal;
  /** What it was measured beside in the same run, or how the figure comes about. */
  readonly beside?: string;
}

export interface Row {
  readonly name: string;
  readonly about: string;
  /** Takes minutes: only where it is asked for by name. */
  readonly onRequest?: boolean;
  run(bench: Bench): Promise<readonly Measured[]>;
}

/** Undefined where there is no goal. */
export function isMet(value: number, goal: Goal | undefined): boolean | undefined {
  if (goal === undefined) return undefined;
  return value <= (goal.atMost ?? Infinity) && value >= (goal.atLeast ?? -Infinity);
}

/** How many times the limit or peer of the same run. */
export function ratio(value: number, peer: number): number {
  if (!(peer > 0)) throw new RangeError('a ratio needs a peer above 0');
  return value / peer;
}
