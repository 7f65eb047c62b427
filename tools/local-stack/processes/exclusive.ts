import { setTimeout as sleep } from 'node:timers/promises';
import { StackError } from '../stack-error';
import { PidFiles } from './pid-file';
import { print } from './print';
import { identify } from './process-identity';

/** Runs `work` while no other command of the same profile does; a lock left by a dead command does not count. */
export async function exclusively<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const locks = new PidFiles(directory);
  await acquire(locks);
  try {
    return await work();
  } finally {
    locks.remove('owner');
  }
}

async function acquire(locks: PidFiles): Promise<void> {
  const self = identify(process.pid);
  if (!self) throw new StackError('This system does not tell when a process was started.');
  let told = false;
  while (!locks.claim('owner', self)) {
    if (locks.read('owner') && !told) {
      told = true;
      print('  waiting for another command that is working on this stack');
    }
    await sleep(100);
  }
}
