import { startProcess, type TestProcess } from '@streamstock/server-kit-testing';

const start = (
  env: Record<string, string> = {},
  readyPath: string | null = '/health/ready',
): Promise<TestProcess> =>
  startProcess({
    entry: 'libs/server-kit/service/test/main.ts',
    env: { NODE_OPTIONS: '--import tsx', TSX_TSCONFIG_PATH: 'tsconfig.base.json', ...env },
    readyPath,
  });

describe('a service as a process', () => {
  it('ends in order on SIGTERM and exits 0', async () => {
    const service = await start();
    expect(await service.stop()).toBe(0);
    expect(service.output()).toContain('"reason":"SIGTERM"');
  }, 20_000);

  it('exits at once on the second signal', async () => {
    const service = await start({ SHUTDOWN_TIMEOUT_MS: '60000' });
    const stuck = fetch(`${service.url}/slow`).catch(() => 'broken off');
    await fetch(`${service.url}/scope`).then((answer) => answer.text());
    process.kill(service.pid, 'SIGTERM');
    process.kill(service.pid, 'SIGINT');
    expect(await service.ended).toEqual({ code: 1, signal: null });
    await stuck;
  }, 20_000);

  it.each([
    ['throw', 'nobody catches this'],
    ['reject', 'nobody awaits this'],
    ['boot', 'a strategy that cannot be made'],
  ])(
    'logs and exits non-zero after a mishap: %s',
    async (mishap, text) => {
      const service = await start({ MISHAP: mishap }, null);
      expect(await service.ended).toEqual({ code: 1, signal: null });
      expect(service.output()).toMatch(new RegExp(`"level":"fatal".*${text}`));
      expect(service.output()).toContain('shutting down');
    },
    20_000,
  );

  it('does not start with a wrong environment and says what is wrong', async () => {
    const service = await start({ LOG_LEVEL: 'loud', TRACE_SAMPLE_RATIO: 'all' }, null);
    expect((await service.ended).code).not.toBe(0);
    expect(service.output()).toMatch(/LOG_LEVEL: .*TRACE_SAMPLE_RATIO: /s);
  }, 20_000);
});
