import { inTransaction, silent } from '@streamstock/server-kit-database';
import type { Entry } from './item-queue';
import type { CommitterMetrics } from './metrics';
import type { GroupCommitterOptions } from './options';

/** The two transactions of a committer, each tried once. */
export class Transactions<Item, Result> {
  constructor(
    private readonly options: GroupCommitterOptions<Item, Result>,
    private readonly metrics: CommitterMetrics,
  ) {}

  async batch(entries: readonly Entry<Item, Result>[]): Promise<void> {
    const { opening, readsFirst = false } = this.options;
    const items = entries.map((entry) => entry.item);
    const started = performance.now();
    const results = await inTransaction(
      this.options.pool,
      async (client) => {
        const found = await this.options.commit(client, items);
        if (found.length === items.length) return found;
        throw new RangeError(`${this.options.name}: ${found.length} results for ${items.length} items`);
      },
      {
        ...(opening === undefined ? {} : { opening }),
        readsFirst,
        beforeCommit: (found) => this.options.beforeCommit?.(items, found),
      },
    );
    this.metrics.committed(items.length, (performance.now() - started) / 1_000);
    this.#finish(entries, items, results);
  }

  async culprit(entry: Entry<Item, Result>, error: unknown): Promise<void> {
    const items = [entry.item];
    const results = await inTransaction(
      this.options.pool,
      async (client) => [await this.options.onCulprit(client, entry.item, error)],
      { beforeCommit: (found) => this.options.beforeCommit?.(items, found) },
    );
    this.#finish([entry], items, results);
  }

  #finish(entries: readonly Entry<Item, Result>[], items: readonly Item[], results: readonly Result[]): void {
    try {
      this.options.afterCommit?.(items, results);
    } catch (error) {
      const { logger = silent, name } = this.options;
      logger.error({ err: error, committer: name }, 'what follows a commit failed');
    }
    entries.forEach((entry, position) => entry.submission.succeed(entry.index, results[position] as Result));
  }
}
