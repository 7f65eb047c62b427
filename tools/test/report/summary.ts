import { tiers } from '../arguments';
import type { Finished } from '../schedule/schedule';
import type { Failure } from '../steps/step';
import { timeText } from './print';

const mostFailures = 30;
const mostLines = 40;

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const totalsOf = (results: readonly Finished[]): Totals => ({
  passed: sum(results, ({ outcome }) => outcome.passed),
  failed: sum(results, ({ outcome }) => outcome.failed),
  skipped: sum(results, ({ outcome }) => outcome.skipped),
});

/** Every failure with the end of what it said. */
export function failureLines(results: readonly Finished[]): string[] {
  const failures = results.flatMap(({ outcome }) => outcome.failures);
  const more = failures.length - mostFailures;
  return [
    ...failures.slice(0, mostFailures).flatMap(told),
    ...(more > 0 ? ['', `… and ${more} more failures, in .local/test-run`] : []),
  ];
}

function told({ title, text }: Failure): string[] {
  const lines = text.trim().split('\n');
  const shown = lines.length > mostLines ? ['…', ...lines.slice(-mostLines)] : lines;
  return ['', `FAIL ${title}`, ...shown.map((line) => `     ${line}`)];
}

/** Tests and time per tier; the times add up to more than the run took, since steps run side by side. */
export function tierTable(results: readonly Finished[]): string[] {
  const head = ['tier', 'passed', 'failed', 'skipped', 'time'];
  const rows = ['stack' as const, ...tiers].flatMap((tier) => {
    const own = results.filter(({ step }) => step.tier === tier);
    if (own.length === 0) return [];
    const { passed, failed, skipped } = totalsOf(own);
    return [
      [
        tier,
        String(passed),
        String(failed),
        String(skipped),
        timeText(sum(own, ({ milliseconds }) => milliseconds)),
      ],
    ];
  });
  return [head, ...rows].map(
    ([name = '', ...figures]) => `  ${name.padEnd(10)}${figures.map((text) => text.padStart(12)).join('')}`,
  );
}

const sum = (results: readonly Finished[], of: (result: Finished) => number): number =>
  results.reduce((total, result) => total + of(result), 0);
