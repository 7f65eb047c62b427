import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropClaim, isAlive, readClaim, writeClaim } from './claim';
import { marker, sweep } from './sweep';

/** Says a word once it runs, then runs until it is killed. */
const endless = "console.log('up'); setInterval(() => undefined, 1000)";

async function startMarked(run: string) {
  const child = spawn(process.execPath, ['-e', endless], {
    env: { [marker]: run },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  return child;
}

const onLinux = existsSync('/proc/self/environ') ? describe : describe.skip;

onLinux('sweep', () => {
  it('ends what carries the mark of the run, and nothing else', async () => {
    const [mine, other] = await Promise.all([startMarked('spec-1'), startMarked('spec-12')]);
    const gone = once(mine, 'exit');
    expect(sweep('spec-1')).toEqual([expect.stringContaining(`(${String(mine.pid)})`)]);
    expect(await gone).toEqual([null, 'SIGKILL']);
    expect(other.exitCode ?? other.signalCode).toBeNull();
    expect(sweep('spec-12')).toHaveLength(1);
  });

  it('finds nothing where nothing was left', () => {
    expect(sweep('spec-none')).toEqual([]);
  });
});

describe('a claim', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'claim-')), 'test-run.json');

  it('is alive as long as its process', () => {
    writeClaim(file, 'run-1', true);
    const claim = readClaim(file);
    expect(claim).toMatchObject({ run: 'run-1', pid: process.pid, stack: true });
    expect(claim && isAlive(claim)).toBe(true);
  });

  it('does not take another process with the same id for its own', () => {
    expect(isAlive({ pid: process.pid, born: 'long ago' })).toBe(false);
    expect(isAlive({ pid: 2 ** 22 + 1, born: '' })).toBe(false);
  });

  it('is gone once dropped, and unreadable ones do not count', () => {
    dropClaim(file);
    expect(readClaim(file)).toBeUndefined();
    writeFileSync(file, '{}');
    expect(readClaim(file)).toBeUndefined();
  });
});
