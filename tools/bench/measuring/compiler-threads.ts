import { readdirSync, readFileSync } from 'node:fs';
import { parseStat } from './process-stat';

/** Names are cut to 15 characters by the kernel: "C1 CompilerThread0". */
const compiler = /\(C[12] Compiler/;

/** CPU milliseconds that a JVM has spent on compiling: the price of being new, which a long-lived broker has behind it. */
export function compilerMs(pid: number): number {
  return threadsOf(pid)
    .map((thread) => statOf(pid, thread))
    .filter((text) => compiler.test(text))
    .reduce((sum, text) => sum + parseStat(text).cpu, 0);
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function statOf(pid: number, thread: string): string {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1');
  } catch {
    return '';
  }
}
