import { Controller, Get, Inject, Query } from '@nestjs/common';
import { eventListQuerySchema, type Page, type StockEvent } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { ListEvents } from './list-events';

@Controller('events')
export class ListEventsController {
  constructor(@Inject(ListEvents) private readonly events: ListEvents) {}

  @Get()
  @RequireRole('viewer')
  list(@Query() query: unknown, @CurrentIdentity() identity: Identity): Promise<Page<StockEvent>> {
    return this.events.list(identity, parseOrInvalid(eventListQuerySchema, query));
  }
}
