import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../eventually';
import { workspaceRoot } from '../servers/workspace';
import { freePort } from './free-port';
import { OutputTail } from './output-tail';

export interface ProcessOptions {
  /** The built file, from the workspace root, such as `dist/apps/gateway/main.js`. */
  readonly entry: string;
  /** Its command line. */
  readonly args?: readonly string[];
  /** Without PORT a free one is chosen. */
  readonly env: Readonly<Record<string, string>>;
  /** What must answer 200 before the process counts as started; `/health/ready` unless told, null for nothing. */
  readonly readyPath?: string | null;
  /** Longest wait for that, in milliseconds. */
  readonly within?: number;
}

export interface TestProcess {
  readonly pid: number;
  readonly url: string;
  /** The last lines it wrote, both streams. */
  output(): string;
  /** Settles when it has ended, with its exit code or the signal that ended it. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for the orderly end; returns the exit code. After `within` milliseconds it is killed. */
  stop(within?: number): Promise<number | null>;
}

/** Spawns a built service under the Node that runs the tests and waits until it is ready. */
export async function startProcess(options: ProcessOptions): Promise<TestProcess> {
  const { entry, args = [], env, readyPath = '/health/ready', within = 30_000 } = options;
  const port = env['PORT'] ?? String(await freePort());
  const child = spawn(process.execPath, ['--enable-source-maps', entry, ...args], {
    cwd: workspaceRoot(),
    env: { ...inherited(), ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running = describe(child, `http://localhost:${port}`);
  try {
    if (readyPath !== null) await untilReady(running, child, readyPath, within);
  } catch (error) {
    await running.kill();
    throw new Error(`${entry} did not become ready.\n${running.output()}`, { cause: error });
  }
  return running;
}

/** Not the test's own environment: what a service needs is said, not found by chance. */
const inherited = (): Record<string, string> => ({ PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' });

function describe(child: ChildProcess, url: string): TestProcess {
  const tail = new OutputTail();
  child.stdout?.on('data', (chunk: Buffer) => {
    tail.add(chunk);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    tail.add(chunk);
  });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return {
    pid: child.pid ?? 0,
    url,
    output: () => tail.text(),
    ended,
    kill,
    stop: async (within = 15_000) => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), within);
      const { code } = await ended;
      clearTimeout(late);
      return code;
    },
  };
}

async function untilReady(
  { url }: TestProcess,
  child: ChildProcess,
  path: string,
  within: number,
): Promise<void> {
  const outcome = await eventually(
    async () => {
      if (child.exitCode !== null || child.signalCode !== null) return 'gone';
      const answer = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(1_000) });
      await answer.body?.cancel();
      if (answer.status !== 200) throw new Error(`${path} answers ${String(answer.status)}`);
      return 'ready';
    },
    { within, every: 50 },
  );
  if (outcome === 'gone') throw new Error('The process ended by itself');
}
