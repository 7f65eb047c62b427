import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runDirectory, workspaceRoot } from '../workspace';
import { signalGroup } from './signal-group';

export interface Command {
  /** Names the log file. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** A file that it writes last: soon after, it has to end. */
  readonly lastFile?: string;
}

export interface Ended {
  readonly code: number | null;
  /** Why it was ended from outside, if it was. */
  readonly stopped?: 'too slow' | 'interrupted' | 'hanging';
  readonly output: string;
}

const graceMs = 5_000;

/** Runs a program in a process group of its own, output to a log; the whole group ends with it. */
export async function runCommand(command: Command, signal: AbortSignal, hangingMs = 15_000): Promise<Ended> {
  mkdirSync(runDirectory, { recursive: true });
  const log = join(runDirectory, `${command.name.replaceAll(/[^\w.-]/g, '-')}.log`);
  const file = openSync(log, 'w');
  const child = spawn(command.file, command.args, {
    cwd: workspaceRoot,
    detached: true,
    stdio: ['ignore', file, file],
    env: { ...process.env, ...command.env },
  });
  closeSync(file);

  let stopped: Ended['stopped'];
  const stop = (reason: NonNullable<Ended['stopped']>) => {
    stopped ??= reason;
    signalGroup(child.pid, 'SIGTERM');
    setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs).unref();
  };
  const timer = setTimeout(stop, command.timeoutMs, 'too slow');
  const stopWatching = onceWritten(command.lastFile, () => setTimeout(stop, hangingMs, 'hanging'));
  const interrupted = () => stop('interrupted');
  if (signal.aborted) interrupted();
  signal.addEventListener('abort', interrupted, { once: true });

  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null)).on('exit', resolve);
  });
  clearTimeout(timer);
  stopWatching();
  signal.removeEventListener('abort', interrupted);
  return { code, ...(stopped === undefined ? {} : { stopped }), output: readFileSync(log, 'utf8') };
}

/** Calls back when the file exists; the timer it answers with, and the watch, end with the returned function. */
function onceWritten(file: string | undefined, then: () => NodeJS.Timeout): () => void {
  if (file === undefined) return () => undefined;
  let last: NodeJS.Timeout | undefined;
  const watch = setInterval(() => {
    if (last === undefined && existsSync(file)) last = then();
  }, 500);
  return () => {
    clearInterval(watch);
    clearTimeout(last);
  };
}

/** Why a command did not succeed, in a few words; undefined when it did. */
export function faultOf({ code, stopped }: Ended): string | undefined {
  if (stopped === 'too slow') return 'It was stopped because it took too long.';
  if (stopped === 'hanging') return 'Its tests were over but it did not end: they left something open.';
  if (stopped === 'interrupted') return 'It was interrupted.';
  return code === 0 ? undefined : `It ended with exit code ${String(code)}.`;
}

/** The last lines of an output, without colours. */
export const tail = (output: string, lines: number): string =>
  stripVTControlCharacters(output).trimEnd().split('\n').slice(-lines).join('\n');
