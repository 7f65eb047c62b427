import { GroupCommitter } from '@streamstock/server-kit-committer';
import { deadLetterReason } from '@streamstock/server-kit-errors';
import type { ReceivedRecord } from '@streamstock/server-kit-kafka';
import { killPoint } from '@streamstock/server-kit-kill-points';
import type { MovementMonths } from '../../movement-months/movement-months';
import { throughModelGate } from '../model-gate/model-gate';
import { deadFacts, projectedFacts } from '../projection-metrics';
import type { ProjectionOptions } from '../projection-options';
import { traceRecords } from '../trace-records';
import { commitMovements } from './commit-movements';
import type { MovementMessage } from './movement-fact';

type MovementRecord = ReceivedRecord<MovementMessage>;

interface Item {
  readonly fact: MovementMessage;
  readonly source: MovementRecord;
}

interface Options extends ProjectionOptions {
  readonly months: MovementMonths;
}

/** Keeps the list of movements and what follows from each of them once: sold units, and how suppliers deliver. */
export class MovementsProjection {
  readonly #committer: GroupCommitter<Item, undefined>;

  constructor(private readonly options: Options) {
    const { pool, consumerGroup, logger, months } = options;
    this.#committer = new GroupCommitter({
      name: 'movements',
      pool,
      logger,
      maxItems: 2_000,
      maxKeys: 2_000,
      keysOf: () => [],
      opening: throughModelGate,
      commit: (client, items) => commitMovements(client, consumerGroup, months, items),
      beforeCommit: () => killPoint('projection.before-commit'),
      onCulprit: (_client, { source }, error) => this.#park(source, error),
    });
  }

  get waitsForDatabase(): boolean {
    return this.#committer.state === 'waiting-for-database';
  }

  /** Resolves when the movements are in the model. */
  project(records: readonly MovementRecord[]): Promise<void> {
    return traceRecords('project movement', records, async () => {
      await this.#committer.submit(records.map((source) => ({ fact: source.message, source })));
      killPoint('projection.after-commit');
      projectedFacts.inc({ view: 'movements' }, records.length);
    });
  }

  close(): Promise<void> {
    return this.#committer.close();
  }

  async #park(source: MovementRecord, error: unknown): Promise<undefined> {
    deadFacts.inc({ view: 'movements' });
    this.options.logger.error({ err: error }, 'a movement cannot be stored and is parked');
    await this.options.deadLetters.send(source.raw, deadLetterReason(error));
  }
}
