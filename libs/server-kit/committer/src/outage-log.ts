import type { Log } from '@streamstock/server-kit-database';

/** One line when the database goes away and one when it is back, whatever number of attempts lies between. */
export class OutageLog {
  #since: number | undefined;

  constructor(
    private readonly name: string,
    private readonly logger: Log,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get waiting(): boolean {
    return this.#since !== undefined;
  }

  failed(error: unknown): void {
    if (this.#since !== undefined) return;
    this.#since = this.now();
    this.logger.warn({ err: error, committer: this.name }, 'waiting for the database');
  }

  answered(): void {
    if (this.#since === undefined) return;
    const seconds = (this.now() - this.#since) / 1_000;
    this.#since = undefined;
    this.logger.info({ seconds, committer: this.name }, 'the database is back');
  }
}
