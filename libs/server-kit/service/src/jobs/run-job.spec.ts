import { eventually, startProcess, type TestProcess } from '@streamstock/server-kit-testing';

const start = (args: readonly string[], env: Record<string, string> = {}): Promise<TestProcess> =>
  startProcess({
    entry: 'libs/server-kit/service/test/job-main.ts',
    args,
    env: { NODE_OPTIONS: '--import tsx', TSX_TSCONFIG_PATH: 'tsconfig.base.json', ...env },
    readyPath: null,
  });

const run = async (args: readonly string[], env: Record<string, string> = {}) => {
  const job = await start(args, env);
  const { code, signal } = await job.ended;
  return { code, signal, output: job.output() };
};

const underway = async (...args: string[]): Promise<TestProcess> => {
  const job = await start(['count', '--to', '1000', ...args], { SHUTDOWN_TIMEOUT_MS: '500' });
  await eventually(() => {
    expect(job.output()).toContain('count: 0 of about 1,000');
  });
  return job;
};

describe('a job as a process', () => {
  it('says how far it came, closes what it opened and exits 0', async () => {
    const { code, output } = await run(['count', '--to', '2']);
    expect(code).toBe(0);
    expect(output).toMatch(/count: 2 of about 2 \(100 %\), .*count: done.*count: closed/s);
    expect(output).toMatch(/"level":"info".*"service":"sample".*"job":"count","done":2,"total":2/);
  }, 20_000);

  it('stops between two chunks on SIGTERM and exits 1: there is something left to do', async () => {
    const job = await underway();
    expect(await job.stop()).toBe(1);
    expect(job.output()).toMatch(/count: stopped before the end.*count: closed/s);
  }, 20_000);

  it('exits at once on the second signal', async () => {
    const job = await underway('--mishap', 'stuck');
    process.kill(job.pid, 'SIGTERM');
    await eventually(() => {
      expect(job.output()).toContain('stopping after the chunk at hand');
    });
    process.kill(job.pid, 'SIGINT');
    expect(await job.ended).toEqual({ code: 1, signal: null });
    expect(job.output()).not.toContain('did not end in time');
  }, 20_000);

  it('is bounded in time although its chunk never ends', async () => {
    const job = await underway('--mishap', 'stuck');
    expect(await job.stop()).toBe(1);
    expect(job.output()).toContain('did not end in time');
  }, 20_000);

  it.each([
    ['throw', 'the job failed', 'the job throws this'],
    ['reject', 'unhandled rejection', 'nobody awaits this'],
  ])(
    'logs and exits 1 after a mishap: %s',
    async (mishap, what, why) => {
      const { code, output } = await run(['count', '--to', '9', '--mishap', mishap]);
      expect(code).toBe(1);
      expect(output).toMatch(new RegExp(`"level":"fatal".*${why}.*"msg":"${what}"`));
    },
    20_000,
  );

  it('lists the jobs without needing an environment', async () => {
    const { code, output } = await run(['help'], { LOG_LEVEL: 'loud' });
    expect(code).toBe(0);
    expect(output).toContain('Counts, ten times a second.');
  }, 20_000);

  it('exits 2 when it is asked wrongly, 1 when the environment is not usable', async () => {
    expect(await run(['cuont'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('no job "cuont"'),
    });
    const refused = await run(['count', '--to', '1'], { LOG_LEVEL: 'loud' });
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('LOG_LEVEL') });
  }, 20_000);
});
