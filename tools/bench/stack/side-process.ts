import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface SideProcess {
  readonly url: string;
  close(): void;
}

/** A program of the bench that listens on a free loopback port and says which. */
export async function startSideProcess(file: string): Promise<SideProcess> {
  const child = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [port] = (await once(child, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}`, close: () => void child.kill('SIGTERM') };
}
