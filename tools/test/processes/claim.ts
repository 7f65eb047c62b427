import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Says which run is going on. Left behind by a run that crashed. */
export interface Claim {
  readonly run: string;
  readonly pid: number;
  /** Start of that process in clock ticks since boot, so that a reused pid is not taken for it. */
  readonly born: string;
  /** Whether the test stack is the run's own. */
  readonly stack: boolean;
}

export function readClaim(file: string): Claim | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isClaim(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function writeClaim(file: string, run: string, stack: boolean): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({ run, pid: process.pid, born: birthOf(process.pid), stack } satisfies Claim),
  );
}

export const dropClaim = (file: string): void => rmSync(file, { force: true });

export function isAlive({ pid, born }: Pick<Claim, 'pid' | 'born'>): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return birthOf(pid) === born;
}

/** Field 22 of `/proc/<pid>/stat`; empty where there is no such file. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const isClaim = (value: unknown): value is Claim =>
  typeof value === 'object' &&
  value !== null &&
  'run' in value &&
  'pid' in value &&
  'born' in value &&
  'stack' in value;
