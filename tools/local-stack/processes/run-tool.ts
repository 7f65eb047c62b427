import { spawn } from 'node:child_process';
import { workspaceRoot } from '../profile';
import { StackError } from '../stack-error';
import type { Account } from './program';

export interface ToolOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly account?: Account | undefined;
  readonly cwd?: string;
  /** The one sentence to show when the tool is not installed. */
  readonly whenMissing?: string;
}

/** Runs a short-lived tool to its end and returns what it printed; a failure carries its output. */
export function runTool(
  command: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
      cwd: options.cwd ?? workspaceRoot,
      ...options.account,
    });
    const chunks: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    }
    child.on('error', () => {
      reject(new StackError(options.whenMissing ?? `${command} is needed but could not be run.`));
    });
    child.on('close', (code) => {
      const output = chunks.join('');
      if (code === 0) resolve(output);
      else reject(new StackError(`${command} failed (exit ${code}):\n${output.trim()}`));
    });
  });
}
