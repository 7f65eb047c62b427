import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exclusively } from './exclusive';
import { PidFiles } from './pid-file';

describe('exclusively', () => {
  let parent: string;
  let lock: string;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'exclusive-'));
    lock = join(parent, 'not-yet-there');
  });

  afterEach(() => rmSync(parent, { recursive: true }));

  it('lets one command work after the other', async () => {
    const order: string[] = [];
    const work = (name: string) => () => {
      order.push(`${name} begins`);
      return Promise.resolve().then(() => order.push(`${name} ends`));
    };
    await Promise.all([exclusively(lock, work('first')), exclusively(lock, work('second'))]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('ignores the lock of a command that was killed', async () => {
    new PidFiles(lock).write('owner', { pid: process.pid, startedAt: 'in another life' });
    await expect(exclusively(lock, () => Promise.resolve('worked'))).resolves.toBe('worked');
  });

  it('gives the lock back when the work fails', async () => {
    await expect(exclusively(lock, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(new PidFiles(lock).names()).toEqual([]);
  });
});
