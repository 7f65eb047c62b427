import { Controller, Inject } from '@nestjs/common';
import { type CommandsDecidedData, type Envelope, topics } from '@streamstock/contracts-events';
import { ConsumeBatch, type RecordBatch } from '@streamstock/server-kit-kafka';
import { ChunksUnderWay } from '../bulk/flow/chunks-under-way';
import { CommandWaiters } from './command-waiters';

/** Every replica reads every result and answers those that somebody waits for here. */
@Controller()
export class CommandResultsConsumer {
  constructor(
    @Inject(CommandWaiters) private readonly waiters: CommandWaiters,
    @Inject(ChunksUnderWay) private readonly chunks: ChunksUnderWay,
  ) {}

  @ConsumeBatch(topics.commandResults)
  onResults(batch: RecordBatch<Envelope<'CommandsDecided', CommandsDecidedData>>): Promise<void> {
    for (const { message } of batch.records) {
      const { causationId, data } = message;
      if (this.chunks.decide(causationId, data.results)) continue;
      for (const result of data.results) this.waiters.decide(result);
    }
    return Promise.resolve();
  }
}
