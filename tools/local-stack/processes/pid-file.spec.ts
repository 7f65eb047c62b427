import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PidFiles } from './pid-file';
import { identify, type ProcessIdentity } from './process-identity';

describe('pid files', () => {
  let directory: string;
  let files: PidFiles;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'pid-files-'));
    files = new PidFiles(directory);
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  it('finds the running process again', () => {
    files.write('gateway', self());
    expect(files.read('gateway')).toEqual(self());
    expect(files.names()).toEqual(['gateway']);
  });

  it('drops the file of a process that has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    await once(child, 'spawn');
    files.write('gateway', identify(child.pid ?? 0) ?? self());
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(files.read('gateway')).toBeUndefined();
    expect(existsSync(join(directory, 'gateway.pid'))).toBe(false);
  });

  it('does not take a stranger that was given the same pid for its own', () => {
    files.write('gateway', { pid: process.pid, startedAt: 'at another time' });
    expect(files.read('gateway')).toBeUndefined();
    expect(files.names()).toEqual([]);
  });

  it('treats a file that was cut off while it was written as none', () => {
    writeFileSync(join(directory, 'kafka.pid'), '{"pid":12');
    expect(files.read('kafka')).toBeUndefined();
  });
});

function self(): ProcessIdentity {
  const identity = identify(process.pid);
  if (!identity) throw new Error('This process should be running.');
  return identity;
}
