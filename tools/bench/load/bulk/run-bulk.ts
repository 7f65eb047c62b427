import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { BulkJob, BulkResult, FromBulk } from './bulk-job';

const program = join(import.meta.dirname, 'bulk-process.ts');

export interface RunningBulk {
  readonly pid: number | undefined;
  /** Answers so far, a little late. */
  readonly answered: () => number;
  readonly result: Promise<BulkResult>;
}

/** Runs streams in a process of their own, so that what they cost is not counted as what they cause. */
export function runBulk(job: BulkJob): RunningBulk {
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let answered = 0;
  const result = new Promise<BulkResult>((resolve, reject) => {
    child.on('message', (message: FromBulk) => {
      if (message.event === 'progress') answered = message.answered;
      else if (message.event === 'result') resolve(message.result);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the bulk process ended early (${String(code)})`)));
    child.send(job);
  }).finally(() => child.kill('SIGKILL'));
  return { pid: child.pid, answered: () => answered, result };
}
