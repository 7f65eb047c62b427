import { readdirSync, readFileSync } from 'node:fs';

/** Environment variable that marks everything a run starts, at any depth. */
export const marker = 'STREAMSTOCK_TEST_RUN';

/**
 * Kills every process that carries the mark of a run, and returns their command lines.
 * Knows processes by `/proc`; where there is none, it finds nothing.
 */
export function sweep(run: string): string[] {
  return processIds()
    .filter((pid) => pid !== process.pid && carries(pid, run))
    .map((pid) => {
      const name = read(pid, 'cmdline').replaceAll('\0', ' ').trim();
      kill(pid);
      return `${name.slice(0, 100)} (${pid})`;
    });
}

function processIds(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

const carries = (pid: number, run: string): boolean =>
  read(pid, 'environ').split('\0').includes(`${marker}=${run}`);

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended between the look and the signal.
  }
}
