import { z } from 'zod';
import type { Failure, Outcome } from '../steps/step';

const problem = z.object({ message: z.string().optional() });
const spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      results: z.array(z.object({ errors: z.array(problem).optional() })),
    }),
  ),
});
interface Suite {
  readonly specs?: readonly z.infer<typeof spec>[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(spec).optional(), suites: z.array(suite).optional() }),
);
const report = z.object({ suites: z.array(suite), errors: z.array(problem) });

/** Counts what Playwright's JSON reporter wrote. A test that passed only when repeated has failed. */
export function readPlaywrightResults(json: unknown): Outcome {
  const { suites, errors } = report.parse(json);
  const runs = suites
    .flatMap(specsOf)
    .flatMap(({ tests, title, file }) =>
      tests.map((test) => ({ ...test, title: `${file}: ${title} (${test.projectName})` })),
    );
  const failed = runs.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  const failures: Failure[] = [
    ...errors.map(({ message }) => ({ title: 'browser tests', text: message ?? '' })),
    ...failed.map(({ title, results }) => ({
      title,
      text: results
        .flatMap((result) => result.errors ?? [])
        .map(({ message }) => message ?? '')
        .join('\n'),
    })),
  ];
  return {
    passed: runs.filter(({ status }) => status === 'expected').length,
    failed: failures.length,
    skipped: runs.filter(({ status }) => status === 'skipped').length,
    failures,
  };
}

const specsOf = ({ specs = [], suites = [] }: Suite): z.infer<typeof spec>[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];
