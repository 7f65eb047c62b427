import type { Provider } from '@nestjs/common';
import { deadLetterTopic } from '@streamstock/contracts-events';
import {
  BatchingProducer,
  createKafka,
  DeadLetters,
  type KafkaClient,
  kafkaSettings,
} from '@streamstock/server-kit-kafka';
import { Health, type Logger } from '@streamstock/server-kit-observability';
import { OutboxRelay, OutboxRoom } from '@streamstock/server-kit-outbox';
import { LOGGER, Shutdown, Startup } from '@streamstock/server-kit-service';
import pg from 'pg';
import type { Environment } from './environment';
import { sayAgain } from './publish-facts/say-again';
import { sayRecentAgain } from './publish-facts/say-recent-again';
import { KAFKA, RESULTS } from './tokens';

const produceTimeoutMs = 10_000;
/** Milliseconds. Facts of commits this close are published in one round. */
const relayRestMs = 15;
/** Whatever moved in this time before a start may have been published in a wrong order by a process that died. */
const recentSeconds = 600;
/** Milliseconds. What may be wrong is put right under constant load as well. */
const recentPatienceMs = 2_000;

/** What leaves this service: results, facts and dead letters. */
export const messagingProviders = (environment: Environment): Provider[] => [
  {
    provide: KAFKA,
    inject: [LOGGER],
    useFactory: (logger: Logger) => createKafka(kafkaSettings('inventory-command', environment, logger)),
  },
  {
    provide: RESULTS,
    inject: [KAFKA, Startup, Shutdown, Health],
    useFactory: (kafka: KafkaClient, startup: Startup, shutdown: Shutdown, health: Health) => {
      const producer = connectedProducer('results', kafka, startup, health);
      shutdown.onShutdown('produce', () => producer.close());
      return producer;
    },
  },
  {
    provide: OutboxRelay,
    inject: [pg.Pool, KAFKA, LOGGER, Startup, Shutdown, Health],
    useFactory: (
      pool: pg.Pool,
      kafka: KafkaClient,
      logger: Logger,
      startup: Startup,
      shutdown: Shutdown,
      health: Health,
    ) => {
      const producer = connectedProducer('facts', kafka, startup, health);
      const relay = new OutboxRelay({
        name: 'facts',
        pool,
        producer,
        logger,
        produceTimeoutMs,
        restMs: relayRestMs,
        requeue: (client, _keys, byTopic) => sayAgain(client, byTopic),
        requeueRecent: (signal) =>
          sayRecentAgain(pool, {
            seconds: recentSeconds,
            room: new OutboxRoom(pool, { signal, patienceMs: recentPatienceMs }),
          }),
      });
      startup.onStart('outbox relay', () => {
        relay.start();
        return Promise.resolve();
      });
      shutdown.onShutdown('produce', async () => {
        await relay.close();
        await producer.close();
      });
      return relay;
    },
  },
  {
    provide: DeadLetters,
    inject: [KAFKA, Shutdown],
    useFactory: (kafka: KafkaClient, shutdown: Shutdown) => {
      const deadLetters = new DeadLetters({ kafka, topic: deadLetterTopic('inventory-command').name });
      shutdown.onShutdown('produce', () => deadLetters.close());
      return deadLetters;
    },
  },
];

function connectedProducer(
  name: string,
  kafka: KafkaClient,
  startup: Startup,
  health: Health,
): BatchingProducer {
  const producer = new BatchingProducer({ kafka, name, timeoutMs: produceTimeoutMs });
  startup.onStart(`producer of ${name}`, () => producer.connect());
  health.register(`producer of ${name}`, () => producer.status());
  return producer;
}
