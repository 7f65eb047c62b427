import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEnvironment } from '@streamstock/server-kit-config';
import type { RecordEventRequest } from '@streamstock/contracts-http-api';
import { Progress, Shutdown } from '@streamstock/server-kit-service';
import { environmentSchema } from '../../src/environment';
import { replay } from '../../src/replay';
import { logger } from '../simulator-fixture';
import { StandInGateway } from './stand-in-gateway';

/** A gateway that is stood in for, a folder for files and progress, and replays as the job runs them. */
export class Replaying {
  readonly gateway = new StandInGateway();
  /** What the replays said. */
  readonly notes: string[] = [];
  #url = '';

  constructor(public folder = '') {}

  /** What the API accepted, in its order. */
  get movements(): readonly RecordEventRequest[] {
    return this.gateway.ledger.accepted.flatMap((sent) => ('lines' in sent ? [] : [sent]));
  }

  async open(): Promise<void> {
    this.#url = await this.gateway.open();
    if (this.folder === '') this.folder = await mkdtemp(join(tmpdir(), 'replaying-'));
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await rm(this.folder, { recursive: true });
  }

  async file(name: string, lines: readonly string[]): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, `${lines.join('\n')}\n`);
    return path;
  }

  /** Resolves with the outcome of the job, or rejects with why it failed. */
  async run(
    flags: Readonly<Record<string, unknown>>,
    signal = new AbortController().signal,
  ): Promise<string> {
    const prepared = replay.prepare({ 'progress-folder': join(this.folder, 'progress'), ...flags });
    if ('faults' in prepared) throw new Error(prepared.faults.join('\n'));
    const progress = new Progress({
      ...{ job: replay.name, logger, everyMs: Infinity },
      print: (line) => this.notes.push(line.replace(/^replay: /, '')),
    });
    const closing = new Shutdown(logger, 5_000);
    const variables = { PORT: '0', LOG_LEVEL: 'silent', API_URL: this.#url, API_TOKEN: 'token' };
    const environment = loadEnvironment(environmentSchema, variables);
    try {
      return await prepared({ environment, logger, signal, progress, closing });
    } finally {
      await closing.run();
    }
  }
}
