import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type Page, type StockListItem, stockListQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { ListStock } from './list-stock';

@Controller('stock')
export class ListStockController {
  constructor(@Inject(ListStock) private readonly stock: ListStock) {}

  @Get()
  @RequireRole('viewer')
  list(@Query() query: unknown, @CurrentIdentity() identity: Identity): Promise<Page<StockListItem>> {
    return this.stock.list(identity, parseOrInvalid(stockListQuerySchema, query));
  }
}
