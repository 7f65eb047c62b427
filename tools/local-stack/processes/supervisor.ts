import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { inProfile, workspaceRoot, type Profile } from '../profile';
import { StackError } from '../stack-error';
import { openLog, sizeOf, tail } from './log-file';
import { PidFiles } from './pid-file';
import { requireFreePorts } from './ports';
import { identify, isAlive, type ProcessIdentity } from './process-identity';
import type { Launch, Program } from './program';
import { writersOf } from './stragglers';
import { waitUntil } from './wait';

const stopSeconds = 15;

/** Starts and stops the detached processes of one profile; they outlive the command that started them. */
export class Supervisor {
  private readonly pidFiles: PidFiles;
  private readonly launched = new Set<string>();
  private closed = false;

  constructor(private readonly profile: Profile) {
    this.pidFiles = new PidFiles(inProfile(profile, 'run'));
  }

  logFile(name: string): string {
    return inProfile(this.profile, 'logs', `${name}.log`);
  }

  pid(name: string): number | undefined {
    return this.pidFiles.read(name)?.pid;
  }

  runningNames(): string[] {
    return this.pidFiles.names();
  }

  /** Launches nothing from here on; returns the names of what this object has launched. */
  close(): readonly string[] {
    this.closed = true;
    return [...this.launched];
  }

  /** Returns once the program is ready; false when it was already running and ready. */
  async start(program: Program): Promise<boolean> {
    if (await this.alreadyRuns(program)) return false;
    await this.endStragglers(program.name);
    await requireFreePorts(program.name, program.ports);
    const launch = await program.prepare();
    const logStart = sizeOf(this.logFile(program.name));
    const process = this.launch(program, launch);
    await this.untilReady(program, process, logStart);
    return true;
  }

  /** SIGTERM (or the program's own signal), then SIGKILL after 15 s. */
  async stop(name: string, signal: NodeJS.Signals = 'SIGTERM'): Promise<boolean> {
    const running = this.pidFiles.read(name);
    if (!running) return false;
    send(running, signal);
    if (!(await waitUntil(() => !isAlive(running), stopSeconds * 1000, 50))) await this.kill(name);
    this.pidFiles.remove(name);
    return true;
  }

  async kill(name: string): Promise<boolean> {
    const running = this.pidFiles.read(name);
    if (!running) return false;
    send(running, 'SIGKILL');
    await waitUntil(() => !isAlive(running), 5000, 10);
    this.pidFiles.remove(name);
    return true;
  }

  /** Ends what still runs of a program without a pid file; true when there was something. */
  async endStragglers(name: string): Promise<boolean> {
    if (this.pidFiles.read(name)) return false;
    const stragglers = writersOf(this.logFile(name));
    for (const straggler of stragglers) send(straggler, 'SIGKILL');
    await waitUntil(() => !stragglers.some(isAlive), 5000, 10);
    return stragglers.length > 0;
  }

  /** A process of another revision is replaced; one that an interrupted run left half started is waited for first. */
  private async alreadyRuns(program: Program): Promise<boolean> {
    const running = this.pidFiles.read(program.name);
    if (!running) return false;
    if (running.revision === program.revision && (await becomesReady(program, running))) return true;
    await this.stop(program.name, program.stopSignal);
    return false;
  }

  private launch({ name, revision }: Program, { command, args, env, account }: Launch): ProcessIdentity {
    if (this.closed) throw new StackError(`${name} was not started: the command was interrupted.`);
    const log = openLog(this.logFile(name));
    const child = spawn(command, args, {
      cwd: workspaceRoot,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, ...env },
      ...account,
    });
    closeSync(log);
    child.on('error', () => undefined);
    child.unref();
    const identity = child.pid === undefined ? undefined : identify(child.pid);
    if (!identity) throw new StackError(`${name} could not be started: ${command} does not run here.`);
    this.pidFiles.write(name, { ...identity, revision });
    this.launched.add(name);
    return identity;
  }

  private async untilReady(program: Program, process: ProcessIdentity, logStart: number): Promise<void> {
    if (await becomesReady(program, process)) return;
    const { name, startSeconds, stopSignal } = program;
    const what = isAlive(process) ? `was not ready after ${startSeconds} s` : 'stopped while it was starting';
    await this.stop(name, stopSignal);
    const log = this.logFile(name);
    throw new StackError(`${name} ${what}; the last lines of ${log}:\n${tail(log, 20, logStart)}`);
  }
}

/** False when it ends first, or is not ready in the time it has. */
async function becomesReady(program: Program, process: ProcessIdentity): Promise<boolean> {
  const settled = async () => !isAlive(process) || (await program.isReady());
  return (await waitUntil(settled, program.startSeconds * 1000)) && isAlive(process);
}

function send(target: ProcessIdentity, signal: NodeJS.Signals): void {
  try {
    process.kill(target.pid, signal);
  } catch {
    // It ended between the look and the signal, which is what was wanted.
  }
}
