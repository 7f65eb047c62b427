import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Arguments } from '../arguments';
import { profileNamed } from '../profile';
import { Stack } from '../stack';
import { StackError } from '../stack-error';

/** Follows the logs named on the line, or all, until Ctrl-C; also across restarts. */
export async function logs({ names, flags }: Arguments): Promise<void> {
  const stack = new Stack(profileNamed(flags.profile));
  const wanted = names.length > 0 ? names : stack.programs().map(({ name }) => name);
  const files = wanted.map((name) => stack.logFile(name)).filter((file) => existsSync(file));
  if (files.length === 0) throw new StackError(`There is no log of ${wanted.join(', ')} yet.`);
  const follower = spawn('tail', ['-n', '20', '-F', ...files], { stdio: 'inherit' });
  process.once('SIGINT', () => undefined);
  await once(follower, 'exit');
}
