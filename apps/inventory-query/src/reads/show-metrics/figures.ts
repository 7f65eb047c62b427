import type { TenantReader, TenantStatement } from '../tenant/tenant-reader';

/** Sums over the locations that count. */
export interface Figures {
  as_of: string;
  locations: number;
  on_hand: number;
  available: number;
  levels: number;
  low: number;
  out: number;
  sold_today: number;
  /** Null where no location has a capacity. */
  capacity: number | null;
  used: number | null;
}

const totals = `
  coalesce(sum(on_hand), 0)::bigint AS on_hand,
  coalesce(sum(on_hand - on_hold - held - allocated), 0)::bigint AS available,
  coalesce(sum(levels), 0)::bigint AS levels, coalesce(sum(low), 0)::bigint AS low, coalesce(sum("out"), 0)::bigint AS "out"`;

/**
 * Stock comes from a roll-up, `total`. Each location begins its day at its own midnight. What was sold since is in its
 * quarters of an hour up to the next quarter of a day, and in the quarters of a day from there: two ranges of the primary
 * key of sold_slot.
 */
const figures = (total: string, among: string): string => `
  WITH visible AS MATERIALIZED (
    SELECT location_id, timezone, nullif(capacity, 0) AS capacity FROM location
    WHERE tenant_id = $1 AND status <> 'removed' ${among}),
  zone AS MATERIALIZED (SELECT timezone, local_midnight(now(), timezone) AS midnight FROM visible GROUP BY timezone),
  day AS MATERIALIZED (
    SELECT timezone, midnight,
           date_bin('6 hours', midnight - interval '1 microsecond', '2000-01-01T00:00:00Z') + interval '6 hours' AS quarter
    FROM zone)
  SELECT now() AS as_of, total.*, place.*, sold.*, room.*
  FROM (SELECT ${totals} FROM ${total} WHERE tenant_id = $1 ${total === 'tenant_total' ? '' : among}) AS total
  CROSS JOIN (SELECT count(*) AS locations FROM visible) AS place
  CROSS JOIN (
    SELECT coalesce(sum(today.units), 0)::bigint AS sold_today
    FROM visible JOIN day USING (timezone)
    CROSS JOIN LATERAL (
      SELECT s.units FROM sold_slot s
      WHERE s.tenant_id = $1 AND s.location_id = visible.location_id AND s.minutes = 15
        AND s.slot >= day.midnight AND s.slot < least(day.quarter, now())
      UNION ALL
      SELECT s.units FROM sold_slot s
      WHERE s.tenant_id = $1 AND s.location_id = visible.location_id AND s.minutes = 360
        AND s.slot >= day.quarter AND s.slot <= now()
    ) AS today) AS sold
  CROSS JOIN (
    SELECT sum(visible.capacity)::bigint AS capacity, sum(t.on_hand)::bigint AS used
    FROM visible LEFT JOIN location_total t ON t.tenant_id = $1 AND t.location_id = visible.location_id
    WHERE visible.capacity IS NOT NULL) AS room`;

const everywhere = { name: 'figures', text: figures('tenant_total', '') };
const atLocations = { name: 'figures-at', text: figures('location_total', 'AND location_id = ANY($2)') };

/** The figures of these locations, in one statement. */
export async function readFigures(
  reader: TenantReader,
  locations: '*' | readonly string[],
): Promise<Figures> {
  const statement: TenantStatement =
    locations === '*' ? { ...everywhere, values: [] } : { ...atLocations, values: [locations] };
  const [row] = await reader.query<Figures>(statement);
  if (row === undefined) throw new Error('sums answer one row');
  return row;
}
