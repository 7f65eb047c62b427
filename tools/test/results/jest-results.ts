import { z } from 'zod';
import type { Failure, Outcome } from '../steps/step';

const assertion = z.object({
  status: z.string(),
  fullName: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});
const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(assertion),
    }),
  ),
});

export interface JestResults extends Outcome {
  /** Absolute paths of the spec files that ran. */
  readonly files: readonly string[];
}

/** Counts what `jest --json` wrote. A spec file that could not be run is one failed test. */
export function readJestResults(json: unknown): JestResults {
  const { testResults } = report.parse(json);
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  const failures: Failure[] = [
    ...broken.map((file) => ({ title: file.name, text: file.message })),
    ...failed.map((test) => ({
      title: `${test.file}: ${test.fullName}`,
      text: test.failureMessages?.[0] ?? '',
    })),
  ];
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return {
    passed,
    failed: failures.length,
    skipped: tests.length - passed - failed.length,
    failures,
    files: testResults.map(({ name }) => name),
  };
}
