import type { Provider } from '@nestjs/common';
import { BatchingProducer, type KafkaClient } from '@streamstock/server-kit-kafka';
import { KAFKA } from '../messaging/tokens';
import { ListDeadLetters } from './list-dead-letters';
import { ReplayDeadLetters } from './replay-dead-letters';

export const deadLetterProviders: readonly Provider[] = [
  {
    provide: ListDeadLetters,
    inject: [KAFKA],
    useFactory: (kafka: KafkaClient) => new ListDeadLetters(kafka),
  },
  {
    provide: ReplayDeadLetters,
    inject: [KAFKA, BatchingProducer],
    useFactory: (kafka: KafkaClient, producer: BatchingProducer) => new ReplayDeadLetters(kafka, producer),
  },
];
