import type { Provider } from '@nestjs/common';
import {
  BatchingProducer,
  createKafka,
  type KafkaClient,
  kafkaSettings,
} from '@streamstock/server-kit-kafka';
import { Health, type Logger } from '@streamstock/server-kit-observability';
import { LOGGER, Shutdown, Startup } from '@streamstock/server-kit-service';
import { DenialLog } from '../denials/denial-log';
import type { Environment } from '../environment';
import { KAFKA } from './tokens';

/** Milliseconds. Commands that come this close travel in one request; a single one goes at once. */
const paceMs = 5;

/** What leaves the gateway: commands and audit entries. */
export const producerProviders = (environment: Environment): Provider[] => [
  {
    provide: KAFKA,
    inject: [LOGGER],
    useFactory: (logger: Logger) => createKafka(kafkaSettings('gateway', environment, logger)),
  },
  {
    provide: BatchingProducer,
    inject: [KAFKA, Startup, Shutdown, Health],
    useFactory: (kafka: KafkaClient, startup: Startup, shutdown: Shutdown, health: Health) => {
      const producer = new BatchingProducer({
        kafka,
        name: 'commands',
        timeoutMs: environment.PRODUCE_TIMEOUT_MS,
        paceMs,
      });
      startup.onStart('producer', () => producer.connect());
      shutdown.onShutdown('produce', () => producer.close());
      health.register('producer', () => producer.status());
      return producer;
    },
  },
  {
    provide: DenialLog,
    inject: [BatchingProducer, Shutdown],
    useFactory: (producer: BatchingProducer, shutdown: Shutdown) => {
      const denials = new DenialLog(producer);
      shutdown.onShutdown('consume', () => denials.close());
      return denials;
    },
  },
];
