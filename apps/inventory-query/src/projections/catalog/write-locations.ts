import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { LocationFact } from './catalog-fact';

/** The newer (epoch, version) stays. Locks row after row as they come: sorted by key. Uses the primary key. */
const writeRows = {
  name: 'location-write',
  text: `
    INSERT INTO location AS known (tenant_id, location_id, code, name, kind, region, timezone, capacity, epoch, version)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                         $8::integer[], $9::integer[], $10::bigint[])
    ON CONFLICT (tenant_id, location_id) DO UPDATE SET
      code = excluded.code, name = excluded.name, kind = excluded.kind, region = excluded.region,
      timezone = excluded.timezone, capacity = excluded.capacity,
      epoch = excluded.epoch, version = excluded.version
    WHERE (known.epoch, known.version) < (excluded.epoch, excluded.version)`,
};

/** `sorted` by key, one per key. */
export async function writeLocations(client: pg.ClientBase, sorted: readonly LocationFact[]): Promise<void> {
  if (sorted.length === 0) return;
  const locations = sorted.map(({ location }) => location);
  const values = [
    textArray(sorted.map(({ tenantId }) => tenantId)),
    textArray(locations.map(({ locationId }) => locationId)),
    textArray(locations.map(({ code }) => code)),
    textArray(locations.map(({ name }) => name)),
    textArray(locations.map(({ kind }) => kind)),
    textArray(locations.map(({ region }) => region)),
    textArray(locations.map(({ timezone }) => timezone)),
    numericArray(locations.map(({ capacity }) => capacity)),
    numericArray(sorted.map(({ epoch }) => epoch)),
    numericArray(sorted.map(({ version }) => version)),
  ];
  await client.query({ ...writeRows, values });
}
