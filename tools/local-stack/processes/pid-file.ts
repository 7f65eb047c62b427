import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, type ProcessIdentity } from './process-identity';

const extension = '.pid';

/** What a pid file says; `revision` is that of the program it was started from. */
export interface RunningProcess extends ProcessIdentity {
  readonly revision?: string | undefined;
}

/** The pid files of one profile: which process runs under which name. */
export class PidFiles {
  constructor(private readonly directory: string) {}

  write(name: string, identity: RunningProcess): void {
    mkdirSync(this.directory, { recursive: true });
    writeFileSync(this.path(name), JSON.stringify(identity));
  }

  /** Writes the file only where there is none; false when there is. It appears with its content or not at all. */
  claim(name: string, identity: ProcessIdentity): boolean {
    const draft = `${name}.${identity.pid}.draft`;
    this.write(draft, identity);
    try {
      linkSync(this.path(draft), this.path(name));
      return true;
    } catch {
      return false;
    } finally {
      this.remove(draft);
    }
  }

  /** The running process of that name; a file left by a dead one is removed. */
  read(name: string): RunningProcess | undefined {
    const identity = parse(this.path(name));
    if (identity && isAlive(identity)) return identity;
    this.remove(name);
    return undefined;
  }

  remove(name: string): void {
    rmSync(this.path(name), { force: true });
  }

  /** Names with a running process. */
  names(): string[] {
    return listOrEmpty(this.directory)
      .filter((file) => file.endsWith(extension))
      .map((file) => file.slice(0, -extension.length))
      .filter((name) => this.read(name) !== undefined);
  }

  private path(name: string): string {
    return join(this.directory, `${name}${extension}`);
  }
}

function parse(path: string): RunningProcess | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRunningProcess(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRunningProcess = (value: unknown): value is RunningProcess =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'startedAt' in value &&
  typeof value.startedAt === 'string';

function listOrEmpty(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
