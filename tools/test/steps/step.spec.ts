import { passedOnce, prepared, requireTests } from './step';

describe('requireTests', () => {
  it('fails a step that ran no test, also when it skipped some', () => {
    expect(requireTests({ ...prepared, skipped: 3 }, 'service gateway')).toEqual({
      passed: 0,
      failed: 1,
      skipped: 3,
      failures: [{ title: 'service gateway', text: 'It ran no test at all.' }],
    });
  });

  it('leaves a step with tests alone', () => {
    expect(requireTests(passedOnce, 'unit')).toBe(passedOnce);
  });
});
