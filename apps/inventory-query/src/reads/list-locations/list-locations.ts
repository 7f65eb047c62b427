import type { LocationListQuery, LocationSummary, Page } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { type LocationColumns, locationSummaryOf } from '../locations/location-columns';
import { Cursors } from '../page/cursor';
import { pageOf } from '../page/page-of';
import { totalOf } from '../page/total';
import type { TenantReaders } from '../tenant/tenant-readers';
import { locationSorts } from './location-sorts';
import { locationsPage, matchingLocations } from './locations-page';

/** The warehouses and stores that the person may see, with what is there. */
export class ListLocations {
  constructor(private readonly readers: TenantReaders) {}

  async list(identity: Identity, query: LocationListQuery): Promise<Page<LocationSummary>> {
    const { search, kind, region, status, limit } = query;
    const reader = this.readers.of(identity);
    const filter = { search, kind, region, status, locations: reader.locations };
    const sort = locationSorts[query.sort];
    const cursors = new Cursors('locations', sort.form);
    const start = cursors.start(query);
    const [rows, total] = await Promise.all([
      reader.query<LocationColumns>(locationsPage(filter, sort, start, limit + 1)),
      start.total ?? totalOf(reader, matchingLocations(filter)),
    ]);
    const shown = pageOf({ rows, query, total, cursors, positionOf: sort.positionOf });
    return { items: shown.rows.map(locationSummaryOf), page: shown.page };
  }
}
