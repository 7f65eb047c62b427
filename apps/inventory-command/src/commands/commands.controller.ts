import { Controller, Inject } from '@nestjs/common';
import { topics } from '@streamstock/contracts-events';
import { ConsumeBatch, type RecordBatch } from '@streamstock/server-kit-kafka';
import { DecideAndAnswer } from './decide-and-answer';
import type { CommandMessage } from './unpack-record';

@Controller()
export class CommandsController {
  constructor(@Inject(DecideAndAnswer) private readonly decideAndAnswer: DecideAndAnswer) {}

  @ConsumeBatch(topics.commands)
  async consume(batch: RecordBatch<CommandMessage>): Promise<void> {
    await Promise.all(batch.records.map((record) => this.decideAndAnswer.handle(record)));
  }
}
