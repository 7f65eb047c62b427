import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from '../environment';
import { LiveHub } from '../live-stream/live-hub';
import { liveHub } from '../live-stream/live-stream.providers';
import { DenialLog } from '../denials/denial-log';
import { BatchingProducer } from '@streamstock/server-kit-kafka';
import { consumerProviders } from './consumer.providers';
import { producerProviders } from './producer.providers';
import { CONSUMER, KAFKA } from './tokens';

/** Everything between this replica and Kafka. */
@Module({})
export class MessagingModule {
  static for(environment: Environment): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: LiveHub, useFactory: () => liveHub(environment) },
        ...producerProviders(environment),
        ...consumerProviders(environment),
      ],
      exports: [KAFKA, CONSUMER, BatchingProducer, DenialLog, LiveHub],
    };
  }
}
