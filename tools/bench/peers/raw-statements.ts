import { rawTenantId } from '../fixture/world';

const bodies = Array.from({ length: 16 }, (_, lane) => `(${lane}, $${lane + 1})`).join(', ');

/** One statement per table, as good as they get by hand; every name is prepared once. */
export const rawStatements = {
  stock: {
    name: 'raw-stock',
    text: `
      UPDATE stock s SET on_hand = s.on_hand - 1, version = n.version, recorded_at = $3::timestamptz
      FROM unnest($1::int[], $2::int[]) AS n (key, version)
      WHERE s.tenant_id = '${rawTenantId}' AND s.product_id = 'P-' || n.key AND s.location_id = 'L-1'`,
  },
  ledger: {
    name: 'raw-ledger',
    text: `
      INSERT INTO movement (id, recorded_at, tenant_id, product_id, location_id, version, type, on_hand_change,
                            on_hand_after, occurred_at, actor, source_kind, source_name, command_id, correlation_id,
                            line, order_id, document, reason, note, counterpart_location_id, details)
      SELECT n.id, $5::timestamptz, '${rawTenantId}', 'P-' || n.key, 'L-1', n.version, 'SALE', -1,
             999999, $5::timestamptz, 'bench', 'feed', 'bench', n.command_id, n.command_id::text, 0, NULL, NULL, NULL,
             NULL, NULL, NULL
      FROM unnest($1::uuid[], $2::int[], $3::int[], $4::uuid[]) AS n (id, key, version, command_id)`,
  },
  inbox: {
    name: 'raw-inbox',
    text: `
      INSERT INTO inbox (command_id, tenant_id, body_hash, result)
      SELECT n.command_id, '${rawTenantId}', 'q0Zt6mZ2mV0cM6oTn8kZVg', $2
      FROM unnest($1::uuid[]) AS n (command_id)`,
  },
  outbox: { name: 'raw-outbox', text: `INSERT INTO outbox (lane, body) VALUES ${bodies}` },
  taken: {
    name: 'raw-taken',
    text: `DELETE FROM outbox WHERE ctid = ANY (ARRAY(SELECT ctid FROM outbox ORDER BY lane, id)) RETURNING id, body`,
  },
} as const;
