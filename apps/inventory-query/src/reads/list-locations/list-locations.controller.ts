import { Controller, Get, Inject, Query } from '@nestjs/common';
import { locationListQuerySchema, type LocationSummary, type Page } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { ListLocations } from './list-locations';

@Controller('locations')
export class ListLocationsController {
  constructor(@Inject(ListLocations) private readonly locations: ListLocations) {}

  @Get()
  @RequireRole('viewer')
  list(@Query() query: unknown, @CurrentIdentity() identity: Identity): Promise<Page<LocationSummary>> {
    return this.locations.list(identity, parseOrInvalid(locationListQuerySchema, query));
  }
}
