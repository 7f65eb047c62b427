import { readPlaywrightResults } from './playwright-results';

const spec = (title: string, status: string) => ({
  title,
  file: 'stock.spec.ts',
  ok: status === 'expected',
  tests: [{ projectName: 'phone', status, results: [{ errors: [{ message: 'not visible' }] }] }],
});

describe('readPlaywrightResults', () => {
  it('counts tests at any depth; one that passed only when repeated has failed', () => {
    const outcome = readPlaywrightResults({
      errors: [],
      suites: [
        {
          specs: [spec('shows levels', 'expected')],
          suites: [{ specs: [spec('follows', 'flaky'), spec('prints', 'skipped')] }],
        },
      ],
    });
    expect(outcome).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: [{ title: 'stock.spec.ts: follows (phone)', text: 'not visible' }],
    });
  });

  it('counts an error outside of the tests', () => {
    expect(readPlaywrightResults({ errors: [{ message: 'no browser' }], suites: [] })).toMatchObject({
      failed: 1,
      failures: [{ text: 'no browser' }],
    });
  });
});
