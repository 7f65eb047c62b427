import { GroupCommitter } from '@streamstock/server-kit-committer';
import { deadLetterReason } from '@streamstock/server-kit-errors';
import type { ReceivedRecord } from '@streamstock/server-kit-kafka';
import { killPoint } from '@streamstock/server-kit-kill-points';
import type { LevelArrivals } from '../../level-cache/level-arrivals';
import type { LevelCache } from '../../level-cache/level-cache';
import { levelKeyOf } from '../../model/level-row';
import { newestRevisions } from '../../model/revised-product';
import type { ProductCache } from '../../product-cache/product-cache';
import { throughModelGate } from '../model-gate/model-gate';
import { deadFacts, projectedFacts } from '../projection-metrics';
import type { ProjectionOptions } from '../projection-options';
import { traceRecords } from '../trace-records';
import { commitLevels, type ProjectedLevel } from './commit-levels';
import { type LevelFact, levelFactOf, type LevelMessage } from './level-fact';

type LevelRecord = ReceivedRecord<LevelMessage>;

interface Item {
  readonly fact: LevelFact;
  readonly source: LevelRecord;
}

interface Options extends ProjectionOptions {
  readonly cache: Pick<LevelCache, 'write'>;
  readonly products: Pick<ProductCache, 'outdate'>;
  readonly arrivals: Pick<LevelArrivals, 'announce'>;
}

/** Keeps `stock_level` and the roll-ups at the newest facts, then the cache at the newest rows. */
export class StockLevelsProjection {
  readonly #committer: GroupCommitter<Item, ProjectedLevel | undefined>;

  constructor(private readonly options: Options) {
    const { pool, consumerGroup, logger } = options;
    this.#committer = new GroupCommitter({
      name: 'stock-levels',
      pool,
      logger,
      maxItems: 2_000,
      maxKeys: 2_000,
      keysOf: ({ fact }) => [fact.key],
      opening: throughModelGate,
      commit: (client, items) => commitLevels(client, consumerGroup, items),
      readsFirst: true,
      beforeCommit: () => killPoint('projection.before-commit'),
      onCulprit: (_client, { source }, error) => this.#park(source, error),
    });
  }

  get waitsForDatabase(): boolean {
    return this.#committer.state === 'waiting-for-database';
  }

  /** Resolves when the facts are in the model and in the cache. */
  project(records: readonly LevelRecord[]): Promise<void> {
    return traceRecords('project stock level', records, async () => {
      const projected = await this.#committer.submit(
        records.map((source) => ({ fact: levelFactOf(source.message), source })),
      );
      killPoint('projection.after-commit');
      projectedFacts.inc({ view: 'stock-levels' }, records.length);
      const known = projected.filter((level) => level !== undefined);
      const current = newestRows(known);
      // The rows, not the facts: an old fact delivered again must not bring an old level back.
      await Promise.all([
        this.options.cache.write(current),
        this.options.products.outdate(newestRevisions(known.map(({ product }) => product))),
      ]);
      this.options.arrivals.announce(current.map(({ row }) => row));
      killPoint('projection.after-cache');
    });
  }

  close(): Promise<void> {
    return this.#committer.close();
  }

  async #park(source: LevelRecord, error: unknown): Promise<undefined> {
    deadFacts.inc({ view: 'stock-levels' });
    this.options.logger.error({ err: error }, 'a stock level cannot be stored and is parked');
    await this.options.deadLetters.send(source.raw, deadLetterReason(error));
  }
}

/** One row per key; the rows of later transactions come later. */
const newestRows = (levels: readonly ProjectedLevel[]): ProjectedLevel[] => [
  ...new Map(levels.map((level) => [levelKeyOf(level.row), level])).values(),
];
