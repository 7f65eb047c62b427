import { failureOf, silent } from '@streamstock/server-kit-database';
import { commitHalving } from './commit-halving';
import { CommitterClosed, CommitterFull } from './errors';
import { ItemQueue, type Entry } from './item-queue';
import { CommitterMetrics } from './metrics';
import type { CommitterState, GroupCommitterOptions } from './options';
import { OutageLog } from './outage-log';
import { repeatTransient } from './repeat-transient';
import { Submission } from './submission';
import { Transactions } from './transactions';

/**
 * Commits what arrives from everywhere in one transaction at a time: the next one takes all that came meanwhile. Load
 * makes the batches larger, not the queue longer, and contenders for a hot row share a transaction instead of waiting
 * for each other. Items run in the order of arrival. A transaction may run again, and after a lost COMMIT even though
 * it was committed: the caller's inbox makes that exactly once.
 */
export class GroupCommitter<Item, Result> {
  readonly #queue = new ItemQueue<Item, Result>();
  readonly #closing = new AbortController();
  readonly #metrics: CommitterMetrics;
  readonly #outage: OutageLog;
  readonly #transactions: Transactions<Item, Result>;
  #running: Promise<void> | undefined;

  constructor(private readonly options: GroupCommitterOptions<Item, Result>) {
    this.#metrics = new CommitterMetrics(options.name);
    this.#outage = new OutageLog(options.name, options.logger ?? silent);
    this.#transactions = new Transactions(options, this.#metrics);
  }

  /** Items that wait for their transaction. */
  get queued(): number {
    return this.#queue.length;
  }

  get state(): CommitterState {
    if (this.#outage.waiting) return 'waiting-for-database';
    return this.#running ? 'working' : 'idle';
  }

  /**
   * Resolves after the COMMIT of the last of these items, with one result per item. Rejects, after all of them are
   * finished, if a culprit could not even be recorded; with CommitterClosed on shutdown; with CommitterFull at once.
   */
  submit(items: readonly Item[]): Promise<readonly Result[]> {
    if (this.#closing.signal.aborted)
      return Promise.reject(new CommitterClosed(`${this.options.name} is closed`));
    if (items.length === 0) return Promise.resolve([]);
    if (this.#queue.length >= (this.options.maxQueued ?? Infinity)) {
      return Promise.reject(
        new CommitterFull(`${this.options.name} has ${this.#queue.length} items waiting`),
      );
    }
    return new Promise((resolve, reject) => {
      const keys = items.map((item) => this.options.keysOf(item));
      this.#queue.add(new Submission(items, keys, resolve, reject));
      this.#running ??= this.#run();
    });
  }

  /** Finishes what has arrived, but no longer waits for a database that is away. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  get #givesUp(): boolean {
    return this.#closing.signal.aborted && this.#outage.waiting;
  }

  async #run(): Promise<void> {
    // Whoever submits in the same turn of the event loop shares the first transaction.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.take(this.options);
      this.#metrics.queued(this.#queue.length);
      if (this.#givesUp)
        for (const entry of batch) entry.submission.fail(new CommitterClosed('the database is away'));
      else await this.#commit(batch);
    }
    this.#running = undefined;
  }

  async #commit(batch: readonly Entry<Item, Result>[]): Promise<void> {
    const finished = new Set<Entry<Item, Result>>();
    try {
      await commitHalving(batch, {
        commit: async (entries) => {
          await this.#repeat(() => this.#transactions.batch(entries));
          for (const entry of entries) finished.add(entry);
        },
        single: async (entry, error) => {
          finished.add(entry);
          await this.#single(entry, error);
        },
        isFinal: (error) => error instanceof CommitterClosed,
      });
    } catch (error) {
      for (const entry of batch) if (!finished.has(entry)) entry.submission.fail(error);
    }
  }

  async #single(entry: Entry<Item, Result>, error: unknown): Promise<void> {
    const { logger = silent, name } = this.options;
    const failure = failureOf(error);
    this.#metrics.culprit(failure);
    logger.warn({ err: error, committer: name, failure }, 'one item cannot be committed');
    try {
      await this.#repeat(() => this.#transactions.culprit(entry, error));
    } catch (second) {
      logger.error({ err: second, committer: name }, 'the culprit could not be recorded');
      entry.submission.fail(second);
      if (second instanceof CommitterClosed) throw second;
    }
  }

  #repeat<T>(transaction: () => Promise<T>): Promise<T> {
    return repeatTransient(transaction, {
      outage: this.#outage,
      signal: this.#closing.signal,
      backoff: this.options.backoff,
      onRetry: (reason) => this.#metrics.retried(reason),
    });
  }
}
