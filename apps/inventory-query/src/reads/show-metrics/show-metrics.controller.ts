import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type Metrics, metricsQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { ShowMetrics } from './show-metrics';

/** Not the figures of this process, which `/metrics` shows. */
@Controller('figures')
export class ShowMetricsController {
  constructor(@Inject(ShowMetrics) private readonly metrics: ShowMetrics) {}

  @Get()
  @RequireRole('viewer')
  show(@Query() query: unknown, @CurrentIdentity() identity: Identity): Promise<Metrics> {
    return this.metrics.show(identity, parseOrInvalid(metricsQuerySchema, query).locationId);
  }
}
