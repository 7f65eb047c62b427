import { chainTenant } from '../chain';

/** Slots are kept for so long. */
const slotDays = 45;

/** Movements recorded from `from` on and before `to`, in the order of both ledgers' primary keys. */
export const movements = (from: string, to: string): string => `
  INSERT INTO inventory_query.movement (recorded_at, occurred_at, version, on_hand_change, on_hand, unit_cost_amount,
    epoch, movement_id, command_id, tenant_id, product_id, location_id, type, actor, source_kind, source_name,
    correlation_id, order_id, document_id, reason, note, counterpart_location_id, supplier_id, unit_cost_currency)
  SELECT recorded_at, occurred_at, version, on_hand_change, on_hand_after, (details -> 'unitCost' ->> 'amount')::bigint,
         1, id, command_id, tenant_id, product_id, location_id, type, actor, source_kind, source_name, correlation_id,
         order_id, document, reason, note, counterpart_location_id, details ->> 'supplierId',
         details -> 'unitCost' ->> 'currency'
  FROM inventory_command.movement
  WHERE tenant_id = '${chainTenant}' AND recorded_at >= '${from}' AND recorded_at < '${to}' ORDER BY recorded_at, id`;

/** The roll-ups of the movements. */
export const movementRollUps: readonly string[] = [
  `INSERT INTO inventory_query.sold_slot (tenant_id, location_id, minutes, slot, units)
   SELECT tenant_id, location_id, minutes, date_bin(make_interval(mins => minutes), occurred_at, '2020-01-01Z'),
          -sum(on_hand_change)
   FROM inventory_command.movement CROSS JOIN (VALUES (15), (360)) AS length (minutes)
   WHERE tenant_id = '${chainTenant}' AND type = 'SALE' AND occurred_at >= now() - interval '${slotDays} days'
   GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
  `INSERT INTO inventory_query.supplier_record (tenant_id, supplier_id, month, deliveries, units, last_delivery_at,
     expected, on_time, timed, lead_seconds, ordered_units, received_units)
   SELECT tenant_id, details ->> 'supplierId', date_trunc('month', recorded_at AT TIME ZONE 'UTC')::date, count(*),
          sum(on_hand_change), max(occurred_at), count(expected_at), count(*) FILTER (WHERE occurred_at <= expected_at),
          count(ordered_at), sum(round(extract(epoch FROM occurred_at - ordered_at))),
          sum((details ->> 'orderedQuantity')::bigint), sum(on_hand_change)
   FROM inventory_command.movement
   CROSS JOIN LATERAL (SELECT (details ->> 'orderedAt')::timestamptz, (details ->> 'expectedAt')::timestamptz)
     AS promised (ordered_at, expected_at)
   WHERE tenant_id = '${chainTenant}' AND type = 'RESTOCK' AND details ? 'supplierId'
   GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
];
