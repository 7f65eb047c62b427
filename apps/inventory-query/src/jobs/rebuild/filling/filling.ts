import { inTransaction } from '@streamstock/server-kit-database';
import type { AnyMessage, KafkaClient } from '@streamstock/server-kit-kafka';
import type { JobContext } from '@streamstock/server-kit-service';
import type { Environment } from '../../../environment';
import type { Models } from '../models';
import { demandSameShape } from '../next-tables/demand-same-shape';
import { patiently } from '../patiently';
import { swappedTables } from '../read-model-tables';
import { takeOver } from '../swap/take-over';
import type { RebuildUnderWay } from '../under-way/rebuild-row';
import { type Beside, fillBeside } from './beside';
import { demandRows } from './demand-rows';
import type { FactReader } from './fact-reader';
import { lagOf } from './positions';
import { tidyTables } from './tidy-tables';
import { nearLag, Watch } from './watch';

export interface FillingOptions extends Pick<RebuildUnderWay, 'consumerGroup' | 'keepsMovements' | 'facts'> {
  readonly models: Models;
  readonly kafka: KafkaClient;
  readonly runner: string;
  /** All of them; those of the catalogue are among them. */
  readonly messages: readonly AnyMessage[];
  readonly catalog: readonly AnyMessage[];
  readonly replayTopic: string;
  readonly allowsFewerRows: boolean;
}

/** From empty tables beside those that serve to tables that serve. */
export class Filling {
  readonly #beside: Beside;
  readonly #watch: Watch;
  readonly #tables: readonly string[];
  readonly #topics: readonly string[];

  constructor(
    private readonly options: FillingOptions,
    private readonly context: JobContext<Environment>,
  ) {
    this.#tables = swappedTables(options.keepsMovements);
    this.#topics = topicsOf(options.messages);
    this.#beside = fillBeside(options, context);
    this.#watch = new Watch({ ...options, topics: this.#topics }, context);
  }

  /** Resolves when the new tables serve; rejects with the reason of the signal when that aborts. */
  async run(): Promise<void> {
    const { readerOf, makeMonths, close } = this.#beside;
    try {
      await this.#demandSameShape();
      await patiently(makeMonths, this.context);
      await this.#readCatalogFirst();
      await this.#readUntilTheyServe(readerOf(this.options.messages));
    } finally {
      await close();
    }
  }

  /** Before anything is read: what does not fit would be left out, fact by fact. */
  #demandSameShape(): Promise<void> {
    const { live, schemas } = this.options.models;
    return patiently(
      () => inTransaction(live, (client) => demandSameShape(client, schemas, this.#tables)),
      this.context,
    );
  }

  /** Levels copy the terms of their product: of one that is known before them they need not be told one by one. */
  async #readCatalogFirst(): Promise<void> {
    const { catalog } = this.options;
    const topics = topicsOf(catalog);
    const lag = async (): Promise<number> => {
      const positions = await this.#watch.look('reads the catalogue');
      return lagOf(positions.filter(({ topic }) => topics.includes(topic)));
    };
    if ((await lag()) <= nearLag) return;
    const reader = this.#beside.readerOf(catalog);
    reader.start();
    try {
      while ((await lag()) > nearLag) await this.#watch.wait();
    } finally {
      await reader.close();
    }
  }

  async #readUntilTheyServe(reader: FactReader): Promise<void> {
    const { models, allowsFewerRows, ...rebuild } = this.options;
    const { signal, progress } = this.context;
    const oldestMonth = this.#beside.months.oldestMonth();
    let serve = false;
    reader.start();
    try {
      await this.#watch.near('reads');
      progress.note('cleans up and measures the new tables');
      await tidyTables(models.live, models.schemas.next, this.#tables, signal);
      if (!allowsFewerRows) {
        const { keepsMovements } = rebuild;
        const scope = { models, topics: this.#topics, keepsMovements, oldestMonth };
        await demandRows(this.#watch, scope, this.context);
      }
      await takeOver(this.#watch, { models, ...rebuild }, this.#beside, this.context);
      serve = true;
    } finally {
      await (serve ? reader.abandon() : reader.close());
    }
  }
}

const topicsOf = (messages: readonly AnyMessage[]): string[] => [
  ...new Set(messages.map(({ topic }) => topic.name)),
];
