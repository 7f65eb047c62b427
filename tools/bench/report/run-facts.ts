import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** When, on what and beside what a run took place. */
export const runFacts = () => ({
  at: new Date().toISOString(),
  commit: git('rev-parse', '--short', 'HEAD'),
  changedFiles: git('status', '--porcelain').split('\n').filter(Boolean).length,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  loadAverage: loadavg(),
});

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
