import { existsSync, rmSync } from 'node:fs';
import { inProfile } from '../profile';
import { throwawayProfile } from '../throwaway-profile';
import { identify } from './process-identity';
import type { Program } from './program';
import { Supervisor } from './supervisor';

describe('supervisor', () => {
  let profile: ReturnType<typeof throwawayProfile>;
  let supervisor: Supervisor;

  beforeEach(() => {
    profile = throwawayProfile();
    supervisor = new Supervisor(profile);
  });

  afterEach(async () => {
    for (const name of supervisor.runningNames()) await supervisor.kill(name);
    profile.remove();
  });

  it('starts a program once, and another supervisor finds it running', async () => {
    expect(await supervisor.start(sleeper())).toBe(true);
    const pid = supervisor.pid('sleeper');
    const other = new Supervisor(profile);
    expect(await other.start(sleeper())).toBe(false);
    expect(other.pid('sleeper')).toBe(pid);
  });

  it('replaces a running program of another revision', async () => {
    await supervisor.start({ ...sleeper(), revision: 'old build' });
    const pid = supervisor.pid('sleeper');
    expect(await supervisor.start({ ...sleeper(), revision: 'old build' })).toBe(false);
    expect(await supervisor.start({ ...sleeper(), revision: 'new build' })).toBe(true);
    expect(supervisor.pid('sleeper')).not.toBe(pid);
  });

  it('stops with the given signal and removes the pid file', async () => {
    await supervisor.start(sleeper());
    expect(await supervisor.stop('sleeper', 'SIGINT')).toBe(true);
    expect(supervisor.pid('sleeper')).toBeUndefined();
    expect(await supervisor.stop('sleeper')).toBe(false);
  });

  it('shows the end of the log of a program that dies while it starts', async () => {
    const dying = program('throw new Error("the disk is made of cheese")', () => Promise.resolve(false));
    await expect(supervisor.start(dying)).rejects.toThrow(
      /sleeper stopped while it was starting.*made of cheese/s,
    );
    expect(supervisor.runningNames()).toEqual([]);
  });

  it('says so when a program does not become ready in time, and stops it', async () => {
    const stuck = { ...sleeper(), startSeconds: 0.2, isReady: () => Promise.resolve(false) };
    await expect(supervisor.start(stuck)).rejects.toThrow('sleeper was not ready after 0.2 s');
    expect(supervisor.runningNames()).toEqual([]);
  });

  it('says which command is missing', async () => {
    const missing = {
      ...sleeper(),
      prepare: () => Promise.resolve({ command: 'no-such-program', args: [] }),
    };
    await expect(supervisor.start(missing)).rejects.toThrow('no-such-program does not run here');
  });

  it('ends a process whose pid file was lost before it starts another', async () => {
    if (!existsSync('/proc/self/fd')) return;
    await supervisor.start(sleeper());
    const lost = supervisor.pid('sleeper') ?? 0;
    rmSync(inProfile(profile, 'run'), { recursive: true });
    expect(await supervisor.start(sleeper())).toBe(true);
    expect(identify(lost)).toBeUndefined();
    expect(await supervisor.endStragglers('sleeper')).toBe(false);
  });

  it('launches nothing more once it is closed', async () => {
    await supervisor.start(sleeper());
    expect(supervisor.close()).toEqual(['sleeper']);
    await expect(supervisor.start({ ...sleeper(), name: 'late' })).rejects.toThrow('late was not started');
  });
});

const sleeper = (): Program => program('setInterval(() => undefined, 1000)', () => Promise.resolve(true));

const program = (script: string, isReady: () => Promise<boolean>): Program => ({
  name: 'sleeper',
  ports: [],
  stopSignal: 'SIGTERM',
  startSeconds: 10,
  prepare: () => Promise.resolve({ command: process.execPath, args: ['-e', script] }),
  isReady,
});
