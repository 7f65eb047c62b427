import { readJestResults } from './jest-results';

const test = (status: string, fullName = 'adds up') => ({
  status,
  fullName,
  failureMessages: ['expected 1\n  at …'],
});
const file = (name: string, status: string, assertionResults: unknown[], message = '') => ({
  name,
  status,
  message,
  assertionResults,
});

describe('readJestResults', () => {
  it('counts tests and keeps the message of each failure', () => {
    const results = readJestResults({
      testResults: [
        file('/a.spec.ts', 'failed', [
          test('passed'),
          test('failed', 'adds wrongly'),
          test('pending'),
          test('todo'),
        ]),
        file('/b.spec.ts', 'passed', [test('passed')]),
      ],
    });
    expect(results).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
      failures: [{ title: '/a.spec.ts: adds wrongly', text: 'expected 1\n  at …' }],
      files: ['/a.spec.ts', '/b.spec.ts'],
    });
  });

  it('counts a file that could not be run as a failed test', () => {
    const results = readJestResults({
      testResults: [file('/a.spec.ts', 'failed', [], 'Cannot find module')],
    });
    expect(results).toMatchObject({
      failed: 1,
      failures: [{ title: '/a.spec.ts', text: 'Cannot find module' }],
    });
  });

  it('counts a file that failed outside of its tests', () => {
    const results = readJestResults({
      testResults: [file('/a.spec.ts', 'failed', [test('passed')], 'afterAll failed')],
    });
    expect(results).toMatchObject({ passed: 1, failed: 1 });
  });

  it('refuses what is no report', () => {
    expect(() => readJestResults({})).toThrow();
  });
});
