import type { LocationDetail } from '@streamstock/contracts-http-api';
import { actorOf, demandLocation, type Identity } from '@streamstock/server-kit-auth';
import type { CatalogVersions } from '../await-version/catalog-versions';
import {
  type LocationColumns,
  locationColumns,
  locationSummaryOf,
  locationWithTotal,
  notRemoved,
} from '../locations/location-columns';
import { stockValues } from '../stock-value/stock-values';
import type { TenantReaders } from '../tenant/tenant-readers';
import { notFound } from '../tenant/unknown-entity';

/** Uses the primary keys. */
const byId = {
  name: 'location-by-id',
  text: `
    SELECT ${locationColumns}, l.version, l.changed_at FROM ${locationWithTotal}
    WHERE l.tenant_id = $1 AND l.location_id = $2 AND ${notRemoved}`,
};

/** One location with what is there and what that is worth. */
export class ShowLocation {
  constructor(
    private readonly readers: TenantReaders,
    private readonly versions: CatalogVersions,
  ) {}

  /** Of `minVersion` or newer, which is waited for briefly. */
  async show(
    identity: Identity,
    locationId: string,
    minVersion: number | undefined,
  ): Promise<LocationDetail> {
    demandLocation(actorOf(identity), locationId, 'id');
    const reader = this.readers.of(identity);
    await this.versions.reach(reader, 'location', locationId, minVersion);
    const [[row], value] = await Promise.all([
      reader.query<LocationColumns & { version: number; changed_at: string }>({
        ...byId,
        values: [locationId],
      }),
      stockValues(reader, [locationId]),
    ]);
    if (row === undefined) throw notFound('location.not-found', 'id', locationId);
    return { ...locationSummaryOf(row), version: row.version, changedAt: row.changed_at, value };
  }
}
