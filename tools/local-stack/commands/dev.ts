import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Arguments } from '../arguments';
import { print } from '../processes/print';
import { workspaceRoot } from '../profile';
import { services } from '../services';
import type { Stack } from '../stack';
import { restartOnRebuild } from './restart-on-rebuild';
import { openReportingStack, up } from './up';

/** Like `up`, then in the foreground: rebuilds what changes and restarts its service, until Ctrl-C stops all of it. */
export async function dev(args: Arguments): Promise<void> {
  const stack = openReportingStack(args.flags.profile);
  await up(args, stack);
  const watchers = [...services.map(({ name }) => watchService(name)), watchDashboard()];
  const stopRestarting = restartOnRebuild(stack);
  print('Watching for changes; Ctrl-C stops what was started.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  stopRestarting();
  await end(stack, watchers);
}

async function end(stack: Stack, watchers: readonly ChildProcess[]): Promise<void> {
  for (const watcher of watchers) watcher.kill();
  const stopped = await stack.stopStarted();
  print(`\nStopped ${stopped.join(', ') || 'nothing'}.`);
}

const watchService = (name: string): ChildProcess =>
  inForeground('rspack', ['build', '--watch', '-c', `apps/${name}/rspack.config.mjs`], workspaceRoot);

const watchDashboard = (): ChildProcess =>
  inForeground('ng', ['build', '--watch'], join(workspaceRoot, 'apps/dashboard'));

const inForeground = (tool: string, args: readonly string[], cwd: string): ChildProcess =>
  spawn(join(workspaceRoot, 'node_modules/.bin', tool), args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
