import { pause } from '@streamstock/server-kit-database';
import type { AnyMessage, KafkaClient } from '@streamstock/server-kit-kafka';
import type { JobContext } from '@streamstock/server-kit-service';
import type { Environment } from '../../../environment';
import type { Models } from '../models';
import { patiently } from '../patiently';
import { swappedTables } from '../read-model-tables';
import { RebuildRefused } from '../rebuild-refused';
import { Obstacle } from '../swap/obstacle';
import { swap } from '../swap/swap';
import type { RebuildUnderWay } from '../under-way/rebuild-row';
import { type Beside, fillBeside } from './beside';
import { countRows, fewerRows } from './fewer-rows';
import { lagOf, type Position, positionsOf, readOf } from './positions';
import { hasReached, offsetsServed } from './served-offsets';
import { tidyTables } from './tidy-tables';

/** What is read within a fraction of the time for which others may have to wait. */
const nearLag = 2_000;
const lookEveryMs = 1_000;

export interface FillingOptions extends Pick<RebuildUnderWay, 'consumerGroup' | 'keepsMovements' | 'facts'> {
  readonly models: Models;
  readonly kafka: KafkaClient;
  readonly runner: string;
  readonly messages: readonly AnyMessage[];
  /** A topic that nobody reads after the rebuild: its last fact counts. */
  readonly replayTopic: string;
  readonly allowsFewerRows: boolean;
}

/** From empty tables beside those that serve to tables that serve. */
export class Filling {
  readonly #beside: Beside;
  readonly #tables: readonly string[];
  readonly #topics: readonly string[];

  constructor(
    private readonly options: FillingOptions,
    private readonly context: JobContext<Environment>,
  ) {
    this.#beside = fillBeside(options, context);
    this.#tables = swappedTables(options.keepsMovements);
    this.#topics = [...new Set(options.messages.map(({ topic }) => topic.name))];
  }

  /** Resolves when the new tables serve; rejects with the reason of the signal when that aborts. */
  async run(): Promise<void> {
    const { models, allowsFewerRows } = this.options;
    const { signal, progress } = this.context;
    const { reader, makeMonths } = this.#beside;
    let serve = false;
    await patiently(makeMonths, this.context);
    reader.start();
    try {
      await this.#near('reads');
      progress.note('cleans up and measures the new tables');
      await tidyTables(models.live, models.schemas.next, this.#tables, signal);
      if (!allowsFewerRows) await this.#demandRows();
      await this.#takeOver();
      serve = true;
    } finally {
      await (serve ? reader.abandon() : reader.close());
    }
  }

  /** Looks again and again until there is little left to read. */
  async #near(phase: string): Promise<readonly Position[]> {
    const { replayTopic } = this.options;
    for (;;) {
      const positions = await this.#look(phase);
      const replayed = positions.filter(({ topic }) => topic === replayTopic);
      if (lagOf(positions) <= nearLag && lagOf(replayed) === 0) return positions;
      await this.#wait();
    }
  }

  async #look(phase: string): Promise<readonly Position[]> {
    const positions = await patiently(
      () => positionsOf({ ...this.options, topics: this.#topics }),
      this.context,
    );
    this.context.progress.at(
      readOf(positions),
      this.options.facts,
      `${phase}, ${String(lagOf(positions))} behind`,
    );
    return positions;
  }

  async #wait(): Promise<void> {
    const { signal } = this.context;
    await pause(lookEveryMs, signal);
    signal.throwIfAborted();
  }

  /** The new tables have whatever the old ones had when this began; more may have come to both since. */
  async #demandRows(): Promise<void> {
    const { models, keepsMovements } = this.options;
    const { environment, progress } = this.context;
    progress.note('compares the number of rows');
    const scope = { keepsMovements, oldestMonth: this.#beside.months.oldestMonth() };
    const old = await countRows(models.live, { ...scope, schema: models.schemas.live });
    const served = await offsetsServed(models.live, environment.KAFKA_GROUP, this.#topics);
    for (;;) {
      const positions = await this.#look('compares');
      if (hasReached(positions, served)) break;
      if (lagOf(positions) === 0) {
        throw new RebuildRefused('A topic ends before what the service has read of it: it was made anew.');
      }
      await this.#wait();
    }
    const built = await countRows(models.live, { ...scope, schema: models.schemas.next });
    const fewer = fewerRows(old, built);
    if (fewer.length === 0) return;
    throw new RebuildRefused(
      `${fewer.join(' ')} Then run this again, which goes on from here, or allow it with --allow-fewer-rows.`,
    );
  }

  async #takeOver(): Promise<void> {
    const { environment, progress } = this.context;
    const { models, consumerGroup, runner, keepsMovements } = this.options;
    const { leftOut, makeMonths, expectsMissingTables } = this.#beside;
    const groups = { live: environment.KAFKA_GROUP, next: consumerGroup };
    let told: string | undefined;
    for (;;) {
      const positions = await this.#near('takes over');
      const outcome = await swap({
        models,
        groups,
        runner,
        keepsMovements,
        positions,
        beforeCommit: () => {
          expectsMissingTables(true);
        },
      });
      if (!(outcome instanceof Obstacle)) {
        const { readsWaitedMs, writesWaitedMs } = outcome;
        progress.note(
          `the new tables serve; questions waited for ${readsWaitedMs.toFixed(0)} ms, projections for ` +
            `${writesWaitedMs.toFixed(0)} ms; ${String(leftOut.count)} facts were left out`,
        );
        return;
      }
      expectsMissingTables(false);
      if (outcome.message !== told) progress.note(`the swap waits: ${outcome.message}`);
      told = outcome.message;
      await patiently(makeMonths, this.context);
      await this.#wait();
    }
  }
}
