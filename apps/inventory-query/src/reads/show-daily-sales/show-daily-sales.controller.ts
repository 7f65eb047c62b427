import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type DailySales, dailySalesQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { ShowDailySales } from './show-daily-sales';

@Controller('figures/sales')
export class ShowDailySalesController {
  constructor(@Inject(ShowDailySales) private readonly sales: ShowDailySales) {}

  @Get()
  @RequireRole('viewer')
  show(@Query() query: unknown, @CurrentIdentity() identity: Identity): Promise<DailySales> {
    return this.sales.show(identity, parseOrInvalid(dailySalesQuerySchema, query));
  }
}
