import { entityId, type Location } from '@streamstock/contracts-events';
import type { LocationSummary, Page } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { z } from 'zod';
import { Cursors } from '../page/cursor';
import { pageOf } from '../page/page-of';
import { totalOf } from '../page/total';
import { Conditions } from '../tenant/conditions';
import type { TenantReader, TenantStatement } from '../tenant/tenant-reader';
import type { TenantReaders } from '../tenant/tenant-readers';

type LocationPosition = readonly [locationId: string];

const cursors = new Cursors<LocationPosition>('locations', z.tuple([entityId]));

interface LocationColumns {
  location_id: string;
  code: string;
  name: string;
  kind: Location['kind'];
  region: string;
  timezone: string;
  capacity: number | null;
  on_hand: number;
  available: number;
}

/** The warehouses and stores that the person may see, by id, with what is there. */
export class ListLocations {
  constructor(private readonly readers: TenantReaders) {}

  async list(
    identity: Identity,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<Page<LocationSummary>> {
    const place = cursors.decode(query.cursor);
    const reader = this.readers.of(identity);
    const [rows, total] = await Promise.all([
      reader.query<LocationColumns>(locationsPage(reader, place?.after, query.limit + 1)),
      place?.total ?? totalOf(reader, matchingLocations(reader)),
    ]);
    const shown = pageOf({
      rows,
      limit: query.limit,
      total,
      cursors,
      positionOf: (row): LocationPosition => [row.location_id],
    });
    return { items: shown.rows.map(summaryOf), page: shown.page };
  }
}

function matchingLocations(reader: TenantReader): TenantStatement {
  const conditions = visible(reader);
  return conditions.statement(`SELECT FROM location l WHERE ${conditions.where}`);
}

/** Uses the primary keys of location and location_total. */
function locationsPage(
  reader: TenantReader,
  after: LocationPosition | undefined,
  count: number,
): TenantStatement {
  const conditions = visible(reader);
  if (after !== undefined) conditions.and(`l.location_id > ${conditions.bind(after[0])}`);
  return conditions.statement(`
    SELECT l.location_id, l.code, l.name, l.kind, l.region, l.timezone, l.capacity,
           coalesce(t.on_hand, 0) AS on_hand,
           coalesce(t.on_hand - t.on_hold - t.held - t.allocated, 0) AS available
    FROM location l
    LEFT JOIN location_total t ON t.tenant_id = l.tenant_id AND t.location_id = l.location_id
    WHERE ${conditions.where} ORDER BY l.location_id LIMIT ${conditions.bind(count)}`);
}

function visible({ locations }: TenantReader): Conditions {
  const conditions = new Conditions('l');
  return locations === '*'
    ? conditions
    : conditions.and(`l.location_id = ANY(${conditions.bind(locations)})`);
}

const summaryOf = (row: LocationColumns): LocationSummary => ({
  locationId: row.location_id,
  code: row.code,
  name: row.name,
  kind: row.kind,
  region: row.region,
  timezone: row.timezone,
  capacity: row.capacity,
  onHand: row.on_hand,
  available: row.available,
});
