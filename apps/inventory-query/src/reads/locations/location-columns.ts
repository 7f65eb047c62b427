import type { Location } from '@streamstock/contracts-events';
import type { LocationSummary } from '@streamstock/contracts-http-api';

/** Units on hand over capacity, null without one. */
export const use = 'coalesce(t.on_hand, 0)::float8 / nullif(l.capacity, 0)';

/** Columns of `location AS l` with its `location_total AS t`, as `locationSummaryOf` reads them. */
export const locationColumns = `
  l.location_id, l.code, l.name, l.sort_name, l.kind, l.region, l.timezone, l.capacity, l.status,
  coalesce(t.on_hand, 0) AS on_hand, coalesce(t.on_hand - t.on_hold - t.held - t.allocated, 0) AS available,
  coalesce(t.levels, 0) AS levels, coalesce(t.low, 0) AS low, coalesce(t."out", 0) AS "out", ${use} AS use`;

export const locationWithTotal =
  'location l LEFT JOIN location_total t ON t.tenant_id = l.tenant_id AND t.location_id = l.location_id';

/** Removed locations keep their row; nobody sees it. */
export const notRemoved = "l.status <> 'removed'";

export interface LocationColumns {
  location_id: string;
  code: string;
  name: string;
  sort_name: string;
  kind: Location['kind'];
  region: string;
  timezone: string;
  capacity: number | null;
  status: Location['status'];
  on_hand: number;
  available: number;
  levels: number;
  low: number;
  out: number;
  use: number | null;
}

export const locationSummaryOf = (row: LocationColumns): LocationSummary => ({
  locationId: row.location_id,
  code: row.code,
  name: row.name,
  kind: row.kind,
  region: row.region,
  timezone: row.timezone,
  capacity: row.capacity,
  status: row.status,
  onHand: row.on_hand,
  available: row.available,
  levels: row.levels,
  low: row.low,
  out: row.out,
  use: row.use,
});
