import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { locationSearchText } from '../../model/search-text';
import { sortTextOf } from '../../model/sort-text';
import type { LocationFact } from './catalog-fact';

/** The newer (epoch, version) stays. Locks row after row as they come: sorted by key. Uses the primary key. */
const writeRows = {
  name: 'location-write',
  text: `
    INSERT INTO location AS known (tenant_id, location_id, code, name, sort_name, search_text, kind, region, timezone,
                                   capacity, status, epoch, version, changed_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                         $9::text[], $10::integer[], $11::text[], $12::integer[], $13::bigint[], $14::timestamptz[])
    ON CONFLICT (tenant_id, location_id) DO UPDATE SET
      code = excluded.code, name = excluded.name, sort_name = excluded.sort_name, search_text = excluded.search_text,
      kind = excluded.kind, region = excluded.region, timezone = excluded.timezone, capacity = excluded.capacity,
      status = excluded.status, epoch = excluded.epoch, version = excluded.version, changed_at = excluded.changed_at
    WHERE (known.epoch, known.version) < (excluded.epoch, excluded.version)`,
};

/** `sorted` by key, one per key. Removed ones keep their row and so their version; reads leave them out. */
export async function writeLocations(client: pg.ClientBase, sorted: readonly LocationFact[]): Promise<void> {
  if (sorted.length === 0) return;
  const locations = sorted.map(({ location }) => location);
  const values = [
    textArray(sorted.map(({ tenantId }) => tenantId)),
    textArray(locations.map(({ locationId }) => locationId)),
    textArray(locations.map(({ code }) => code)),
    textArray(locations.map(({ name }) => name)),
    textArray(locations.map(({ name }) => sortTextOf(name))),
    textArray(locations.map(locationSearchText)),
    textArray(locations.map(({ kind }) => kind)),
    textArray(locations.map(({ region }) => region)),
    textArray(locations.map(({ timezone }) => timezone)),
    numericArray(locations.map(({ capacity }) => capacity)),
    textArray(locations.map(({ status }) => status)),
    numericArray(sorted.map(({ epoch }) => epoch)),
    numericArray(sorted.map(({ version }) => version)),
    textArray(sorted.map(({ changedAt }) => changedAt)),
  ];
  await client.query({ ...writeRows, values });
}
