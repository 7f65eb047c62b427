import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { killPoint, killPoints } from './index';
import { parseKillPoint } from './parse-kill-point';

const library = fileURLToPath(new URL('./index.ts', import.meta.url));

const run = (armed: string | undefined, reach: string): ReturnType<typeof spawnSync> =>
  spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `const { killPoint } = await import(${JSON.stringify(library)}); ${reach}`,
    ],
    { env: { ...process.env, KILL_POINT: armed }, encoding: 'utf8' },
  );

describe('killPoint', () => {
  it('does nothing when nothing is armed', () => {
    for (const name of killPoints) killPoint(name);
  });

  it('kills the process at the armed point, before the next line', () => {
    const outcome = run(
      'relay.after-send',
      `process.stdout.write('a'); killPoint('relay.after-send'); process.stdout.write('b');`,
    );
    expect(outcome.signal).toBe('SIGKILL');
    expect(outcome.stdout).toBe('a');
  });

  it('passes other points and kills at the n-th reach', () => {
    const outcome = run(
      'relay.after-send:3',
      `for (let i = 1; i <= 5; i += 1) { process.stdout.write(String(i)); killPoint('relay.after-delete'); killPoint('relay.after-send'); }`,
    );
    expect(outcome.signal).toBe('SIGKILL');
    expect(outcome.stdout).toBe('123');
    expect(outcome.stderr).toBe('killed at relay.after-send, reached 3 times\n');
  });

  it('refuses to start with a misspelled point', () => {
    expect(run('relay.after-sent', '').status).not.toBe(0);
  });
});

describe('parseKillPoint', () => {
  it('reads a name and a count', () => {
    expect(parseKillPoint('command.after-lock')).toEqual({ name: 'command.after-lock', atReach: 1 });
    expect(parseKillPoint('command.after-lock:12')).toEqual({ name: 'command.after-lock', atReach: 12 });
    expect(parseKillPoint('')).toBeUndefined();
  });

  it.each(['nothing', 'command.after-lock:0', 'command.after-lock:x', 'command.after-lock:'])(
    'refuses %s',
    (text) => {
      expect(() => parseKillPoint(text)).toThrow('KILL_POINT');
    },
  );
});
