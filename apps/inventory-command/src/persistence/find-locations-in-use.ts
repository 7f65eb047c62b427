import { textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';

export interface LocationKey {
  readonly tenantId: string;
  readonly locationId: string;
}

/**
 * Call it after the locations were locked `FOR UPDATE`: nobody can make a first stock row until the transaction ends.
 * Uses stock_by_location; the first row of each location is enough.
 */
const inUse = {
  name: 'location-in-use',
  text: `
    SELECT k.tenant_id, k.location_id
    FROM unnest($1::text[], $2::text[]) AS k (tenant_id, location_id)
    WHERE EXISTS (
      SELECT FROM stock s WHERE s.tenant_id = k.tenant_id AND s.location_id = k.location_id)`,
};

/** Which of these locations have a stock row, as `tenant|location`. */
export async function findLocationsInUse(
  client: pg.ClientBase,
  keys: readonly LocationKey[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const values = [textArray(keys.map((key) => key.tenantId)), textArray(keys.map((key) => key.locationId))];
  const { rows } = await client.query<{ tenant_id: string; location_id: string }>({ ...inUse, values });
  return new Set(rows.map((row) => `${row.tenant_id}|${row.location_id}`));
}
