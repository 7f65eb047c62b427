import type { Finished } from '../schedule/schedule';
import { failedOnce, passedOnce, prepared } from '../steps/step';
import { timeText } from './print';
import { failureLines, tierTable, totalsOf } from './summary';

const finished = (
  name: string,
  tier: 'stack' | 'static' | 'unit',
  outcome = passedOnce,
  milliseconds = 1_000,
): Finished => ({
  step: { name, tier, needs: [], cores: 1, run: () => Promise.resolve(outcome) },
  outcome,
  milliseconds,
});

describe('the summary', () => {
  const results = [
    finished('servers', 'stack', prepared, 8_000),
    finished('lint', 'static', failedOnce('lint', 'line 1\nline 2')),
    finished('types', 'static'),
    finished('unit', 'unit', { ...prepared, passed: 40, skipped: 2 }, 65_000),
  ];

  it('adds up', () => {
    expect(totalsOf(results)).toEqual({ passed: 41, failed: 1, skipped: 2 });
  });

  it('shows each failure with what it said', () => {
    expect(failureLines(results)).toEqual(['', 'FAIL lint', '     line 1', '     line 2']);
  });

  it('shows the end of a long message', () => {
    const text = Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n');
    const lines = failureLines([finished('lint', 'static', failedOnce('lint', text))]);
    expect(lines).toHaveLength(43);
    expect(lines.at(-1)).toBe('     line 99');
  });

  it('has a row for each tier that ran', () => {
    expect(tierTable(results).map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['tier', 'passed', 'failed', 'skipped', 'time'],
      ['stack', '0', '0', '0', '8.0 s'],
      ['static', '1', '1', '0', '2.0 s'],
      ['unit', '40', '0', '2', '1 min 05 s'],
    ]);
  });

  it('tells times', () => {
    expect([400, 59_900, 60_000, 3_599_000].map(timeText)).toEqual([
      '0.4 s',
      '59.9 s',
      '1 min 00 s',
      '59 min 59 s',
    ]);
  });
});
