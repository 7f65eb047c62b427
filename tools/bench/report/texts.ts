import type { LoadResult } from '../load/job';
import { cpus } from 'node:os';
import type { MeasuredLoad } from '../bench';
import { coresOf, type CpuMs, sumOf } from '../measuring/cpu';

export function failureText(failures: LoadResult['failures']): string {
  const parts = Object.entries(failures).map(
    ([status, count]) => `${count} × ${status === '0' ? 'no answer' : status}`,
  );
  return parts.length === 0 ? 'no failures' : parts.join(', ');
}

/** What else kept the machine busy: the load process, and work that has nothing to do with the bench. */
export function besideText({ span, ownCpuMs }: MeasuredLoad): string {
  const others = span.machine - sumOf(span.used) - ownCpuMs;
  const cores = (cpuMs: number) => coresOf(Math.max(0, cpuMs), span).toFixed(2);
  return `load process ${cores(ownCpuMs)}, other work ${cores(others)} of ${cpus().length} cores`;
}

/** The same of streams of rows; `used` is that of the stack. */
export function besideBulk({ span, ownCpuMs }: Pick<MeasuredLoad, 'span' | 'ownCpuMs'>): string {
  const own = sumOf(span.used);
  const cores = (cpuMs: number) => coresOf(Math.max(0, cpuMs), span).toFixed(2);
  return `stack ${cores(own)}, bulk process ${cores(ownCpuMs)}, other work ${cores(span.machine - own - ownCpuMs)} of ${cpus().length} cores`;
}

/** CPU of each process for one operation, the largest first. */
export const cpuParts = (cpu: CpuMs, operations: number): string =>
  Object.entries(cpu)
    .sort(([, one], [, other]) => other - one)
    .map(([name, ms]) => `${name} ${(ms / operations).toFixed(3)}`)
    .join(', ');
