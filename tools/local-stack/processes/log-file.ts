import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const rotateAboveBytes = 20 * 1024 * 1024;

/** Opens a log for appending; one older file is kept. */
export function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if (sizeOf(path) > rotateAboveBytes) renameSync(path, `${path}.1`);
  return openSync(path, 'a');
}

export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last lines written after byte `from`. */
export function tail(path: string, lines: number, from = 0): string {
  const text = readFileSync(path).subarray(from).toString('utf8').trimEnd();
  return text.split('\n').slice(-lines).join('\n');
}
