import type pg from 'pg';

/**
 * Sales of one product per key; so many versions of every key at the same instant as one transaction writes.
 * @returns the instants
 */
export async function fillLedger(
  client: pg.Pool | pg.ClientBase,
  tenantId: string,
  { keys, versions, perInstant = 1 }: { keys: number; versions: number; perInstant?: number },
): Promise<string[]> {
  const { rows } = await client.query<{ at: string }>(
    `INSERT INTO movement (id, recorded_at, tenant_id, product_id, location_id, version, type, on_hand_change,
                           on_hand_after, occurred_at, actor, source_kind, source_name, command_id, correlation_id)
     SELECT gen_random_uuid(), clock.begun + ((version - 1) / $4::int) * interval '1 microsecond', $1, 'P' || key, 'L1', version, 'SALE',
            -1, 1000 - version, clock.begun, 'olga', 'till', 'till-7', gen_random_uuid(), 'a-correlation'
     FROM (SELECT clock_timestamp() - interval '1 second' AS begun) AS clock,
          generate_series(1, $3::int) AS version, generate_series(1, $2::int) AS key
     RETURNING recorded_at AS at`,
    [tenantId, keys, versions, perInstant],
  );
  return [...new Set(rows.map(({ at }) => at))].sort();
}
