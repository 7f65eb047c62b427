import { readFileSync } from 'node:fs';
import { eventually } from '@streamstock/server-kit-testing';
import type { Stack } from '@streamstock/local-stack';

/** @throws Error when it does not run. */
export function pidOf(stack: Stack, name: string): number {
  const pid = stack.pids()[name];
  if (pid === undefined) throw new Error(`${name} does not run.`);
  return pid;
}

/** Waits until a program has ended by itself. */
export const untilGone = (stack: Stack, name: string, within = 45_000): Promise<void> =>
  eventually(
    () => {
      const pid = stack.pids()[name];
      if (pid !== undefined) throw new Error(`${name} still lives (process ${String(pid)}).`);
    },
    { within, every: 20 },
  );

/** Lets a program stand still while `work` goes on; it moves again afterwards, whatever comes. */
export async function whileStopped<T>(stack: Stack, name: string, work: () => Promise<T>): Promise<T> {
  const pid = pidOf(stack, name);
  process.kill(pid, 'SIGSTOP');
  try {
    await eventually(
      () => {
        if (stateOf(pid) !== 'T') throw new Error(`${name} does not stand still.`);
      },
      { within: 2_000, every: 1 },
    );
    return await work();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

/** One letter, as the kernel names it: R running, S sleeping, T stopped. */
const stateOf = (pid: number): string | undefined =>
  /^\d+ \(.*\) (\w)/.exec(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))?.[1];
