import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { workspaceRoot } from './profile';
import type { Launch } from './processes/program';

export interface EndedJob {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Runs a job in the foreground: it talks to this terminal, and what ends this process ends it first. */
export async function runInForeground(launch: Launch): Promise<EndedJob> {
  const job = start(launch, 'inherit');
  const forward = (signal: NodeJS.Signals): void => void job.kill(signal);
  // Ctrl-C reaches the job without help.
  const wait = (): void => undefined;
  process.on('SIGTERM', forward).on('SIGINT', wait);
  try {
    return await ended(job);
  } finally {
    process.off('SIGTERM', forward).off('SIGINT', wait);
  }
}

/** Runs a job out of sight; what it said comes with its end. */
export async function runUnseen(launch: Launch): Promise<EndedJob & { readonly output: string }> {
  const job = start(launch, 'pipe');
  let output = '';
  for (const stream of [job.stdout, job.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return { ...(await ended(job)), output };
}

const start = ({ command, args, env }: Launch, stdio: 'inherit' | 'pipe'): ChildProcess =>
  spawn(command, args, {
    cwd: workspaceRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdio, stdio],
  });

async function ended(job: ChildProcess): Promise<EndedJob> {
  const [code, signal] = (await once(job, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal };
}
