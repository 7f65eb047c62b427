import type { Provider } from '@nestjs/common';
import { GroupCommitter } from '@streamstock/server-kit-committer';
import { PoolProbe } from '@streamstock/server-kit-database';
import {
  createLocation,
  createProduct,
  createSupplier,
  recordMovements,
  recordMovementsTogether,
  removeLocation,
  transferStock,
  updateLocation,
  updateProduct,
  updateSupplier,
} from '@streamstock/contracts-events';
import {
  type BatchingProducer,
  DeadLetters,
  type KafkaClient,
  KafkaStrategy,
} from '@streamstock/server-kit-kafka';
import { Health, type Logger } from '@streamstock/server-kit-observability';
import { OutboxRelay } from '@streamstock/server-kit-outbox';
import { LOGGER, Shutdown } from '@streamstock/server-kit-service';
import pg from 'pg';
import { commandCommitter } from './commit-commands/command-committer';
import { DecideAndAnswer } from './commands/decide-and-answer';
import { refusalOfMalformed } from './commands/refuse-malformed';
import { KAFKA, RESULTS } from './tokens';

type CommandCommitter = ReturnType<typeof commandCommitter>;

const isWaiting = (committer: CommandCommitter): boolean => committer.state === 'waiting-for-database';

/**
 * Commands in memory between Kafka and their results; fetching waits beyond it. A record holds up to 200 of them, so
 * their bytes count too: enough for a few transactions.
 */
const maxInFlightRecords = 2_000;
const maxInFlightBytes = 2 * 1_048_576;
/** Milliseconds. Commands that arrive this close share a fetch, a transaction, a send of results and a relay round. */
const restMs = 8;

/** The way in: commands from Kafka to the committer. */
export const consumingProviders: Provider[] = [
  {
    provide: GroupCommitter,
    inject: [pg.Pool, LOGGER, OutboxRelay, Shutdown, Health],
    useFactory: (
      pool: pg.Pool,
      logger: Logger,
      relay: OutboxRelay,
      shutdown: Shutdown,
      health: Health,
    ): CommandCommitter => {
      const committer = commandCommitter({
        pool,
        logger,
        committed: () => {
          relay.wake();
        },
      });
      shutdown.onShutdown('produce', () => committer.close());
      const probe = new PoolProbe(pool);
      health.register('postgres', async () => ({ ok: !isWaiting(committer) && (await probe.answers()) }));
      return committer;
    },
  },
  {
    provide: DecideAndAnswer,
    inject: [GroupCommitter, RESULTS, DeadLetters],
    useFactory: (committer: CommandCommitter, results: BatchingProducer, deadLetters: DeadLetters) =>
      new DecideAndAnswer(committer, results, deadLetters),
  },
  {
    provide: KafkaStrategy,
    inject: [KAFKA, DeadLetters, RESULTS, GroupCommitter, Health],
    useFactory: (
      kafka: KafkaClient,
      deadLetters: DeadLetters,
      results: BatchingProducer,
      committer: CommandCommitter,
      health: Health,
    ) => {
      const strategy = new KafkaStrategy({
        kafka,
        service: 'inventory-command',
        groupId: 'inventory-command',
        messages: [
          ...[recordMovements, recordMovementsTogether, transferStock],
          ...[createProduct, updateProduct],
          ...[createLocation, updateLocation, removeLocation],
          ...[createSupplier, updateSupplier],
        ],
        deadLetters,
        maxInFlightRecords,
        maxInFlightBytes,
        restMs,
        outage: () => isWaiting(committer),
        onMalformed: async (record, { detail }) => {
          const refusal = refusalOfMalformed(record, detail);
          if (refusal !== undefined) await results.send([refusal]);
        },
      });
      health.register('commands', () => strategy.readiness());
      health.registerLiveness('commands', () => strategy.liveness());
      return strategy;
    },
  },
];
