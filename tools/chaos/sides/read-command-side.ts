import type pg from 'pg';
import type { CatalogRow, CommandSide, InboxRow, LedgerRow } from './sides';
import { type LevelColumns, levelColumns, toLevel } from './level-columns';

const stockText = `
  SELECT ${levelColumns}, stock.version, (SELECT value FROM inventory_command.epoch) AS epoch,
         p.negative_stock = 'allow' AS may_go_negative
  FROM inventory_command.stock JOIN inventory_command.product p USING (tenant_id, product_id)
  WHERE tenant_id = $1 ORDER BY key`;

const ledgerText = `
  SELECT id AS "movementId", command_id AS "commandId", line, type, concat_ws('|', tenant_id, product_id, location_id) AS key,
         version, on_hand_change::int AS "onHandChange", on_hand_after::int AS "onHandAfter",
         to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "recordedAt"
  FROM inventory_command.movement WHERE tenant_id = $1 ORDER BY key, version`;

const inboxText = `
  SELECT command_id AS "commandId", result FROM inventory_command.inbox WHERE tenant_id = $1`;

/** As the read model has it: when an entry was recorded is when it changed. */
const entry = (alias: string): string =>
  `(to_jsonb(${alias}) - 'recorded_at' || jsonb_build_object('changed_at', ${alias}.recorded_at))::text`;

const catalogText = `
  SELECT 'product ' || product_id AS id, ${entry('p')} AS row
  FROM inventory_command.product p WHERE tenant_id = $1
  UNION ALL
  SELECT 'location ' || location_id, ${entry('l')}
  FROM inventory_command.location l WHERE tenant_id = $1
  UNION ALL
  SELECT 'supplier ' || supplier_id, ${entry('s')}
  FROM inventory_command.supplier s WHERE tenant_id = $1
  ORDER BY 1`;

export async function readCommandSide(database: pg.Pool, tenantId: string): Promise<CommandSide> {
  const [stock, ledger, inbox, catalog] = await Promise.all([
    database.query<LevelColumns & { may_go_negative: boolean }>(stockText, [tenantId]),
    database.query<LedgerRow>(ledgerText, [tenantId]),
    database.query<InboxRow>(inboxText, [tenantId]),
    database.query<CatalogRow>(catalogText, [tenantId]),
  ]);
  const lenient = stock.rows.filter((row) => row.may_go_negative);
  return {
    stock: stock.rows.map(toLevel),
    ledger: ledger.rows,
    inbox: inbox.rows,
    catalog: catalog.rows,
    mayGoNegative: new Set(lenient.map(({ key }) => key)),
  };
}
