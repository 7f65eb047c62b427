import { Controller, Inject } from '@nestjs/common';
import { topics } from '@streamstock/contracts-events';
import { ConsumeBatch, type RecordBatch } from '@streamstock/server-kit-kafka';
import type { LevelMessage } from './level-fact';
import { StockLevelsProjection } from './stock-levels.projection';

@Controller()
export class StockLevelsController {
  constructor(@Inject(StockLevelsProjection) private readonly projection: StockLevelsProjection) {}

  @ConsumeBatch(topics.stockLevels)
  consume({ records }: RecordBatch<LevelMessage>): Promise<void> {
    return this.projection.project(records);
  }
}
