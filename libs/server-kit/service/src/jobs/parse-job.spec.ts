import { z } from 'zod';
import { defineJob, type Job } from './job';
import { parseJob } from './parse-job';

const seen: unknown[] = [];
const count: Job<object> = defineJob({
  name: 'count-stock',
  about: 'Counts what is there.',
  flags: z
    .object({
      tenant: z.string().min(1, 'must not be empty').optional().describe('only this tenant'),
      limit: z
        .string()
        .regex(/^\d+$/, 'must be a whole number')
        .transform(Number)
        .default(10)
        .describe('at most so many'),
      'from-start': z.boolean().default(false).describe('not where the last run stopped'),
    })
    .refine(({ tenant, limit }) => tenant === undefined || limit < 100, {
      path: ['limit'],
      message: 'must be below 100 with --tenant',
    }),
  run: (flags) => Promise.resolve(seen.push(flags) > 0 ? ('done' as const) : ('stopped' as const)),
});

const parse = (...args: string[]) => parseJob('sample', [count], args);
const context = {} as never;

describe('parseJob', () => {
  it('runs the job with its flags as their schema makes them', async () => {
    const asked = parse('count-stock', '--tenant', 'acme', '--limit=7', '--from-start');
    if (asked.kind !== 'run') throw new Error('not run');
    expect(asked.job).toBe(count);
    await asked.run(context);
    expect(seen).toEqual([{ tenant: 'acme', limit: 7, 'from-start': true }]);
  });

  it('fills in what is not given', async () => {
    const asked = parse('count-stock');
    if (asked.kind === 'run') await asked.run(context);
    expect(seen.at(-1)).toEqual({ limit: 10, 'from-start': false });
  });

  it.each([[[]], [['help']], [['--help']]])('lists jobs and flags for %j', (args) => {
    const asked = parse(...args);
    expect(asked.kind).toBe('help');
    expect(asked).toMatchObject({
      text: expect.stringMatching(
        /count-stock\n {2}Counts what is there\.\n {4}--tenant <value> {2}only this tenant\n {4}--limit <value> {3}at most so many\n {4}--from-start {6}not where/,
      ),
    });
  });

  it('tells the flags of one job', () => {
    expect(parse('count-stock', '--limit', 'x', '--help')).toMatchObject({
      kind: 'help',
      text: expect.stringMatching(/^count-stock\n/),
    });
  });

  it.each([
    [['count-all'], 'There is no job "count-all".'],
    [['--tenant', 'acme'], 'There is no job "--tenant".'],
    [['count-stock', '--tenan', 'acme'], "Unknown option '--tenan'."],
    [['count-stock', '--tenant'], "Option '--tenant <value>' argument missing."],
    [['count-stock', '--from-start=yes'], "Option '--from-start' does not take an argument."],
    [['count-stock', 'acme'], "Unexpected argument 'acme'."],
    [['count-stock', '--tenant', ''], '--tenant: must not be empty'],
    [['count-stock', '--limit', 'many'], '--limit: must be a whole number'],
    [['count-stock', '--limit', '100', '--tenant', 'acme'], '--limit: must be below 100 with --tenant'],
  ])('refuses %j', (args, reason) => {
    const asked = parse(...args);
    expect(asked.kind).toBe('mistake');
    if (asked.kind !== 'mistake') return;
    expect(asked.text.split('\n')[0]).toBe(reason);
    expect(asked.text).toContain('--from-start');
  });
});
