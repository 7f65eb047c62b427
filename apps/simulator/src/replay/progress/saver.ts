import type { AccountsState } from '../account/accounts';
import type { ProgressFile } from './progress-file';

/** Milliseconds between two savings; a large state is saved less often, so that saving stays a twentieth of the work. */
const leastMs = 2_000;
const share = 20;

/** Keeps the progress of a replay on disk while rows are decided. */
export class ProgressSaver {
  readonly #begun = performance.now();
  #saving: Promise<void> | undefined;
  #nextAt = this.#begun + leastMs;

  constructor(
    private readonly file: ProgressFile,
    private readonly state: () => AccountsState,
    private readonly sentBeforeMs: number,
  ) {}

  /** Milliseconds that rows were sent for, over all runs. */
  get sendingMs(): number {
    return this.sentBeforeMs + performance.now() - this.#begun;
  }

  /** Saves where it is time to, one at a time. What is saved now and then may fail; what is saved at the end may not. */
  tick(): void {
    if (this.#saving !== undefined || performance.now() < this.#nextAt) return;
    const from = performance.now();
    this.#saving = this.#save(false)
      .catch(() => undefined)
      .finally(() => {
        this.#saving = undefined;
        const now = performance.now();
        this.#nextAt = now + Math.max(leastMs, share * (now - from));
      });
  }

  async end(finished: boolean): Promise<void> {
    await this.#saving;
    await this.#save(finished);
  }

  #save(finished: boolean): Promise<void> {
    const { outcomes, keys } = this.state();
    const savedAt = new Date().toISOString();
    return this.file.write({ savedAt, finished, sendingMs: this.sendingMs, outcomes, keys: [...keys] });
  }
}
