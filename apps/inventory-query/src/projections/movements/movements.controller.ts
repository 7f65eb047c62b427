import { Controller, Inject } from '@nestjs/common';
import { topics } from '@streamstock/contracts-events';
import { ConsumeBatch, type RecordBatch } from '@streamstock/server-kit-kafka';
import type { MovementMessage } from './movement-fact';
import { MovementsProjection } from './movements.projection';

@Controller()
export class MovementsController {
  constructor(@Inject(MovementsProjection) private readonly projection: MovementsProjection) {}

  @ConsumeBatch(topics.movements)
  consume({ records }: RecordBatch<MovementMessage>): Promise<void> {
    return this.projection.project(records);
  }
}
