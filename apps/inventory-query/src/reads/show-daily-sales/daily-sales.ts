import type { TenantReader, TenantStatement } from '../tenant/tenant-reader';

/** Units sold over the locations that count. */
export interface SalesRow {
  /** Those of the locations; none where no location counts. */
  timezones: string[];
  /** Per day, oldest first, the last of them today. */
  days: number[];
  today_until_now: number;
  week_ago_until_now: number;
  /** Whether today and the day a week ago have 24 hours at every location. */
  comparable: boolean;
}

/**
 * Each location begins its days at its own midnights, as `figures` does. Noon of a day is where 12 hours and whole days
 * of 24 hours before today's midnight lead, also when clocks are set in between.
 *
 * A span of time is its quarters of an hour up to the first quarter of a day (UTC), the quarters of a day from there, and
 * the quarters of an hour after the last of them: three ranges of the primary key of sold_slot, 27 rows a day and
 * location at most. Sums are made range by range: a join would read all that a location sold.
 */
const soldByDay = (among: string): string => `
  WITH visible AS MATERIALIZED (
    SELECT location_id, timezone FROM location WHERE tenant_id = $1 AND status <> 'removed' ${among}),
  zone AS MATERIALIZED (
    SELECT timezone, local_midnight($2::timestamptz, timezone) AS midnight FROM visible GROUP BY timezone),
  day AS MATERIALIZED (
    SELECT timezone, ago, begins, lead(begins) OVER (PARTITION BY timezone ORDER BY begins) AS ends
    FROM zone CROSS JOIN generate_series(-1, greatest($3::integer - 1, 7)) AS ago
    CROSS JOIN LATERAL local_midnight(midnight + (12 - 24 * ago) * interval '1 hour', timezone) AS begins),
  span AS (
    SELECT timezone, ago, false AS until_now, begins, ends FROM day WHERE ago BETWEEN 0 AND $3::integer - 1
    UNION ALL
    SELECT timezone, ago, true, begins,
           begins + (date_bin('15 minutes', $2::timestamptz, '2000-01-01T00:00:00Z') - midnight)
    FROM day JOIN zone USING (timezone) WHERE ago IN (0, 7)),
  range AS MATERIALIZED (
    SELECT timezone, ago, until_now, minutes, since, before
    FROM span
    CROSS JOIN LATERAL (
      SELECT date_bin('6 hours', begins - interval '1 microsecond', '2000-01-01T00:00:00Z') + interval '6 hours' AS "from",
             date_bin('6 hours', ends, '2000-01-01T00:00:00Z') AS "to") AS quarters
    CROSS JOIN LATERAL (VALUES
      (15, begins, least("from", ends)), (360, "from", "to"), (15, greatest("from", "to"), ends)
    ) AS part (minutes, since, before)
    WHERE since < before),
  sold AS MATERIALIZED (
    SELECT ago, until_now, sum(slots.units)::bigint AS units
    FROM visible JOIN range USING (timezone)
    CROSS JOIN LATERAL (
      SELECT sum(s.units) AS units FROM sold_slot s
      WHERE s.tenant_id = $1 AND s.location_id = visible.location_id AND s.minutes = range.minutes
        AND s.slot >= range.since AND s.slot < range.before) AS slots
    GROUP BY ago, until_now)
  SELECT
    ARRAY(SELECT timezone FROM zone) AS timezones,
    ARRAY(SELECT coalesce(units, 0) FROM generate_series(0, $3::integer - 1) AS ago
          LEFT JOIN (SELECT ago, units FROM sold WHERE NOT until_now) AS known USING (ago) ORDER BY ago DESC) AS days,
    coalesce((SELECT units FROM sold WHERE until_now AND ago = 0), 0) AS today_until_now,
    coalesce((SELECT units FROM sold WHERE until_now AND ago = 7), 0) AS week_ago_until_now,
    (SELECT coalesce(bool_and(ends - begins = interval '24 hours'), true) FROM day WHERE ago IN (0, 7)) AS comparable`;

const everywhere = { name: 'daily-sales', text: soldByDay('') };
const atLocations = { name: 'daily-sales-at', text: soldByDay('AND location_id = ANY($4)') };

/** What these locations sold on the last days, as they are counted at the instant `at`. */
export const dailySales = (locations: '*' | readonly string[], days: number, at: string): TenantStatement =>
  locations === '*'
    ? { ...everywhere, values: [at, days] }
    : { ...atLocations, values: [at, days, locations] };

export async function readDailySales(reader: TenantReader, statement: TenantStatement): Promise<SalesRow> {
  const [row] = await reader.query<SalesRow>(statement);
  if (row === undefined) throw new Error('sums answer one row');
  return row;
}
