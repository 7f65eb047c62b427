import { GroupCommitter } from '@streamstock/server-kit-committer';
import { deadLetterReason } from '@streamstock/server-kit-errors';
import type { ReceivedRecord } from '@streamstock/server-kit-kafka';
import { killPoint } from '@streamstock/server-kit-kill-points';
import type { CatalogArrivals } from '../../arrivals/catalog-arrivals';
import { newestRevisions } from '../../model/revised-product';
import type { ProductCache, ToldProduct } from '../../product-cache/product-cache';
import { throughModelGate } from '../model-gate/model-gate';
import { deadFacts, projectedFacts } from '../projection-metrics';
import type { ProjectionOptions } from '../projection-options';
import { traceRecords } from '../trace-records';
import { type CatalogFact, catalogFactOf, type CatalogMessage } from './catalog-fact';
import { commitCatalog } from './commit-catalog';

type CatalogRecord = ReceivedRecord<CatalogMessage>;

interface Item {
  readonly fact: CatalogFact;
  readonly source: CatalogRecord;
}

interface Options extends ProjectionOptions {
  readonly products: Pick<ProductCache, 'outdate'>;
  readonly arrivals: Pick<CatalogArrivals, 'announce'>;
}

/** Keeps products, what they are found by, locations and suppliers at the newest facts, and the cache without older products. */
export class CatalogProjection {
  readonly #committer: GroupCommitter<Item, ToldProduct | undefined>;

  constructor(private readonly options: Options) {
    const { pool, consumerGroup, logger } = options;
    this.#committer = new GroupCommitter({
      name: 'catalog',
      pool,
      logger,
      // Few, because a product brings all its stock levels along.
      maxItems: 200,
      maxKeys: 200,
      keysOf: ({ fact }) => [fact.key],
      opening: throughModelGate,
      commit: (client, items) => commitCatalog(client, consumerGroup, items),
      beforeCommit: () => killPoint('projection.before-commit'),
      onCulprit: (_client, { source }, error) => this.#park(source, error),
    });
  }

  get waitsForDatabase(): boolean {
    return this.#committer.state === 'waiting-for-database';
  }

  /** Resolves when the facts are in the model and nothing older is cached. */
  project(records: readonly CatalogRecord[]): Promise<void> {
    return traceRecords('project catalogue', records, async () => {
      const items = records.map((source) => ({ fact: catalogFactOf(source.message), source }));
      const revised = await this.#committer.submit(items);
      killPoint('projection.after-commit');
      projectedFacts.inc({ view: 'catalog' }, records.length);
      const products = newestRevisions(revised.filter((product) => product !== undefined));
      await this.options.products.outdate(products);
      this.options.arrivals.announce(items.map(({ fact }) => fact));
    });
  }

  close(): Promise<void> {
    return this.#committer.close();
  }

  async #park(source: CatalogRecord, error: unknown): Promise<undefined> {
    deadFacts.inc({ view: 'catalog' });
    this.options.logger.error({ err: error }, 'a catalogue entry cannot be stored and is parked');
    await this.options.deadLetters.send(source.raw, deadLetterReason(error));
  }
}
