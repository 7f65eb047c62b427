import { startProcess } from './start-process';

const entry = 'libs/server-kit/testing/test/echo-service.mjs';

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

describe('startProcess', () => {
  it('waits until it is ready and stops it in order', async () => {
    const running = await startProcess({ entry, env: {} });
    expect((await fetch(running.url)).status).toBe(200);
    expect(await running.stop()).toBe(0);
    expect(isGone(running.pid)).toBe(true);
  });

  it('kills it at once', async () => {
    const running = await startProcess({ entry, env: {} });
    await running.kill();
    expect(await running.ended).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('kills one that does not stop', async () => {
    const running = await startProcess({ entry, env: { BEHAVIOUR: 'stubborn' } });
    expect(await running.stop(100)).toBeNull();
    expect(isGone(running.pid)).toBe(true);
  });

  it('says what a process wrote that died, and kills one that never gets ready', async () => {
    await expect(startProcess({ entry, env: { BEHAVIOUR: 'dies' } })).rejects.toThrow('no such broker');
    await expect(startProcess({ entry, env: { BEHAVIOUR: 'never-ready' }, within: 300 })).rejects.toThrow(
      'did not become ready',
    );
  });

  it('passes on nothing but what it is given', async () => {
    const running = await startProcess({ entry, env: {} });
    await running.stop();
    expect(running.output()).toContain('home unknown');
  });
});
