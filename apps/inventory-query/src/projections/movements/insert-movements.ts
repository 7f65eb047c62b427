import { numericArray, textArray, uuidArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { MovementMessage } from './movement-fact';

/**
 * What is there already stays as it is. Waits for a replica that inserts the same movements; all insert in key order,
 * so nobody waits in a circle. Answers how many were news and, unless all were, which. Uses the primary key.
 */
const insert = {
  name: 'movement-insert',
  text: `
    WITH inserted AS (
      INSERT INTO movement (tenant_id, recorded_at, movement_id, occurred_at, epoch, version, type, product_id,
                            location_id, on_hand_change, on_hand, actor, source_kind, source_name, command_id,
                            correlation_id, order_id, document_id, reason, note, counterpart_location_id, supplier_id,
                            unit_cost_amount, unit_cost_currency)
      SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::uuid[], $4::timestamptz[], $5::integer[], $6::bigint[],
                           $7::text[], $8::text[], $9::text[], $10::bigint[], $11::bigint[], $12::text[], $13::text[],
                           $14::text[], $15::uuid[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[],
                           $21::text[], $22::text[], $23::bigint[], $24::text[])
      ON CONFLICT DO NOTHING
      RETURNING tenant_id, movement_id)
    SELECT CASE WHEN count(*) < $25 THEN coalesce(array_agg(tenant_id || '|' || movement_id), '{}') END AS some
    FROM inserted`,
};

/** Answers those that were news. `sorted` by key, one per key, of months that the table has. */
export async function insertMovements(
  client: pg.ClientBase,
  sorted: readonly MovementMessage[],
): Promise<readonly MovementMessage[]> {
  if (sorted.length === 0) return [];
  const { rows } = await client.query<{ some: string[] | null }>({
    ...insert,
    values: [...columnsOf(sorted), sorted.length],
  });
  const [answer] = rows;
  if (answer === undefined) throw new Error('an aggregate answers one row');
  if (answer.some === null) return sorted;
  const news = new Set(answer.some);
  return sorted.filter(({ tenantId, data }) => news.has(`${tenantId}|${data.movementId}`));
}

function columnsOf(movements: readonly MovementMessage[]): string[] {
  const data = movements.map((movement) => movement.data);
  return [
    textArray(movements.map(({ tenantId }) => tenantId)),
    textArray(movements.map(({ recordedAt }) => recordedAt)),
    uuidArray(data.map(({ movementId }) => movementId)),
    textArray(movements.map(({ occurredAt }) => occurredAt)),
    numericArray(movements.map(({ epoch }) => epoch)),
    numericArray(movements.map(({ sequence }) => sequence)),
    textArray(data.map(({ type }) => type)),
    textArray(data.map(({ productId }) => productId)),
    textArray(data.map(({ locationId }) => locationId)),
    numericArray(data.map(({ onHandChange }) => onHandChange)),
    numericArray(data.map(({ after }) => after.onHand)),
    textArray(movements.map(({ actor }) => actor.subject)),
    textArray(movements.map(({ source }) => source.kind)),
    textArray(movements.map(({ source }) => source.name)),
    uuidArray(data.map(({ commandId }) => commandId)),
    textArray(movements.map(({ correlationId }) => correlationId)),
    textArray(data.map(({ orderId }) => orderId ?? null)),
    textArray(data.map(({ documentId }) => documentId ?? null)),
    textArray(data.map(({ reason }) => reason ?? null)),
    textArray(data.map(({ note }) => note ?? null)),
    textArray(data.map(({ counterpartLocationId }) => counterpartLocationId ?? null)),
    textArray(data.map(({ supplierId }) => supplierId ?? null)),
    numericArray(data.map(({ unitCost }) => unitCost?.amount ?? null)),
    textArray(data.map(({ unitCost }) => unitCost?.currency ?? null)),
  ];
}
