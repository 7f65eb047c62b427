import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Options, ownsStack } from './arguments';
import { tools } from './plan/tools';
import { dropClaim, isAlive, readClaim, writeClaim } from './processes/claim';
import { faultOf, runCommand, tail } from './processes/run-command';
import { marker, sweep } from './processes/sweep';
import { print } from './report/print';
import { runDirectory, workspaceRoot } from './workspace';

const claimFile = join(workspaceRoot, '.local/test-run.json');

/** Owns what one run starts, so that nothing of it outlives the run, or a crash of it. */
export class Session {
  private readonly run = `${Date.now()}-${process.pid}`;
  private readonly ownsStack: boolean;

  constructor(private readonly options: Options) {
    this.ownsStack = ownsStack(options);
  }

  /** Cleans up after a run that crashed; refuses while another run lives. */
  async open(): Promise<void> {
    const before = readClaim(claimFile);
    if (before && isAlive(before)) throw new Error(`Another make test is running (process ${before.pid}).`);
    if (before) {
      print('  cleaning up after a run that did not end');
      if (before.stack) await this.stackDown();
      sweep(before.run);
    }
    rmSync(runDirectory, { recursive: true, force: true });
    writeClaim(claimFile, this.run, this.ownsStack);
    Object.assign(process.env, { CI: 'true', FORCE_COLOR: '0', NX_DAEMON: 'false', NX_TUI: 'false' });
    // Servers that are to stay must not carry the mark.
    if (!this.options.keepStack) process.env[marker] = this.run;
  }

  /** Stops everything that the run has started; returns what had not ended by itself. */
  async close(): Promise<readonly string[]> {
    if (this.ownsStack) await this.stackDown();
    const left = sweep(this.run);
    dropClaim(claimFile);
    return left;
  }

  private async stackDown(): Promise<void> {
    const ended = await runCommand(tools.down, new AbortController().signal);
    if (faultOf(ended) !== undefined)
      print(`  the test stack could not be stopped:\n${tail(ended.output, 20)}`);
  }
}
