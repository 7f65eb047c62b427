import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromLoad, Job, LoadResult } from './job';

const program = join(import.meta.dirname, 'load-process.ts');

export interface Watcher {
  /** The measured time begins and ends. */
  begin(): void;
  end(): void;
}

/** Runs a job in a process of its own, so that what the load costs is not counted as what it causes. */
export function runLoad(job: Job, watcher: Watcher): Promise<LoadResult> {
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise<LoadResult>((resolve, reject) => {
    child.on('message', (message: FromLoad) => {
      if (message.event === 'result') resolve(message.result);
      else watcher[message.event]();
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      reject(new Error(`the load process ended early (${String(code)})`));
    });
    child.send(job);
  }).finally(() => child.kill('SIGKILL'));
}
