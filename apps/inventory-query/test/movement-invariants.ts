import type pg from 'pg';

const differing = (one: string, other: string): string =>
  `(${one} EXCEPT ${other}) UNION ALL (${other} EXCEPT ${one})`;

const ofTenant = 'coalesce(tenant_id = $1, true)';

/** Of movements that are young enough for both: a list that lost months knows less than its roll-ups, and the reverse. */
const statements = [
  differing(
    `SELECT tenant_id, location_id, minutes, slot, units FROM sold_slot WHERE ${ofTenant}`,
    `SELECT tenant_id, location_id, minutes, date_bin(make_interval(mins => minutes), occurred_at, '2000-01-01T00:00:00Z'),
            -sum(on_hand_change)
     FROM movement, (VALUES (15), (360)) AS slot (minutes) WHERE type = 'SALE' AND ${ofTenant} GROUP BY 1, 2, 3, 4`,
  ),
  differing(
    `SELECT tenant_id, supplier_id, month, deliveries, units, last_delivery_at FROM supplier_record WHERE ${ofTenant}`,
    `SELECT tenant_id, supplier_id, date_trunc('month', recorded_at AT TIME ZONE 'UTC')::date, count(*),
            sum(on_hand_change), max(occurred_at)
     FROM movement WHERE type = 'RESTOCK' AND supplier_id IS NOT NULL AND ${ofTenant} GROUP BY 1, 2, 3`,
  ),
];

/** What the roll-ups of movements say otherwise than the movements, of one tenant or of all; empty when all is well. */
export async function movementContradictions(
  pool: pg.Pool,
  tenantId: string | null = null,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const statement of statements)
    found.push(...(await pool.query<Record<string, unknown>>(statement, [tenantId])).rows);
  return found;
}
