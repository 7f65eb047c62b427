import type { TopicDefinition } from '@streamstock/contracts-events';
import { UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { RecordBatch } from '../record';
import { OriginalErrorFilter } from './original-error.filter';

type BatchHandlerDecorator = <M>(
  target: object,
  name: string | symbol,
  descriptor: TypedPropertyDescriptor<(batch: RecordBatch<M>) => Promise<void>>,
) => void;

/**
 * Marks a controller method as the handler of a topic: `(batch: RecordBatch<…>) => Promise<void>`.
 * Its promise resolves when every record of the batch is finished, that is durable and answered; a rejection
 * has the partition delivered again from its first unfinished record.
 */
export const ConsumeBatch =
  (topic: TopicDefinition): BatchHandlerDecorator =>
  (target, name, descriptor) => {
    (EventPattern(topic.name) as MethodDecorator)(target, name, descriptor);
    UseFilters(OriginalErrorFilter)(target, name, descriptor);
  };
