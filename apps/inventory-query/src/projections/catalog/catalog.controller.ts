import { Controller, Inject } from '@nestjs/common';
import { topics } from '@streamstock/contracts-events';
import { ConsumeBatch, type RecordBatch } from '@streamstock/server-kit-kafka';
import type { CatalogMessage } from './catalog-fact';
import { CatalogProjection } from './catalog.projection';

@Controller()
export class CatalogController {
  constructor(@Inject(CatalogProjection) private readonly projection: CatalogProjection) {}

  @ConsumeBatch(topics.catalog)
  consume({ records }: RecordBatch<CatalogMessage>): Promise<void> {
    return this.projection.project(records);
  }
}
