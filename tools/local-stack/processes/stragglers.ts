import { readdirSync, readlinkSync } from 'node:fs';
import { identify, type ProcessIdentity } from './process-identity';

/**
 * The processes whose standard output is this log file: what is left of a program whose pid file was lost, or of a
 * server that was killed while its children worked. Linux only; elsewhere it finds none.
 */
export function writersOf(logFile: string): ProcessIdentity[] {
  return allPids()
    .filter((pid) => outputOf(pid) === logFile)
    .map(identify)
    .filter((identity) => identity !== undefined);
}

function allPids(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function outputOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/fd/1`).replace(/ \(deleted\)$/, '');
  } catch {
    return undefined;
  }
}
