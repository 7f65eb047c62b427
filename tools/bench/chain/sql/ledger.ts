import { chainTenant } from '../chain';
import type { ChainSizes } from '../sizes';
import type { Timeline } from '../timeline';
import { cost, currency, locationId, productId, supplierId } from './formulas';
import { keyRows, recordedAt } from './keys';
import { below, typeOf } from './pattern';

/** Rows of the history on their way into the ledger, in the order in which they were recorded. */
export const staging = 'bench_history';

export const stock = (sizes: ChainSizes, timeline: Timeline, from: number, to: number): string => `
  INSERT INTO inventory_command.stock (tenant_id, product_id, location_id, on_hand, version, recorded_at)
  SELECT '${chainTenant}', ${productId('i')}, ${locationId('j')}, on_hand, versions,
         ${recordedAt(sizes, timeline, { i: 'i', j: 'j', pair: 'pair', version: 'versions', versions: 'versions' })}
  FROM (${keyRows(sizes, from, to)}) AS key`;

const columns = `id, recorded_at, tenant_id, product_id, location_id, version, type, on_hand_change, on_hand_after,
    occurred_at, actor, source_kind, source_name, command_id, correlation_id`;

/** Ids of the openings are counted, not drawn: drawing two for each key takes longer than all the rest. */
const countedId = (beginning: string, sizes: ChainSizes): string =>
  `('${beginning}-' || lpad(to_hex((i - 1) * ${sizes.locations} + j), 12, '0'))::uuid`;

/** The UUIDv7 of an instant up to its last twelve digits. */
const beginningAt = (instant: string): string => {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000`;
};

/** Into a month that is so old that it stands beside the ledger: the first count of every key. */
export const openings = (
  sizes: ChainSizes,
  timeline: Timeline,
  table: string,
  from: number,
  to: number,
): string => `
  INSERT INTO inventory_command.${table} (${columns})
  SELECT ${countedId(beginningAt(timeline.opened), sizes)}, at, '${chainTenant}', ${productId('i')}, ${locationId('j')}, 1,
         'COUNT', opening, opening, at, 'go-live', 'import', 'go-live',
         ${countedId('c0000000-0000-8000-8000', sizes)}, 'go-live-' || i
  FROM (SELECT key.*, ${recordedAt(sizes, timeline, { i: 'i', j: 'j', pair: 'pair', version: '1', versions: 'versions' })} AS at
        FROM (${keyRows(sizes, from, to)}) AS key OFFSET 0) AS opened`;

/** Every movement after the openings as numbers only, sorted by time: wide rows would be dear to sort. */
export const stageHistory = (sizes: ChainSizes, timeline: Timeline): string => `
  CREATE UNLOGGED TABLE ${staging} AS
  SELECT row_number() OVER (ORDER BY at) AS seq, moved.*
  FROM (SELECT i::int, j::int, pair::int, side::int, state::int, v::int, versions::int, on_hand, opening,
               ${recordedAt(sizes, timeline, { i: 'i', j: 'j', pair: 'pair', version: 'v', versions: 'versions' })} AS at
        FROM (${keyRows(sizes, 1, sizes.products)}) AS key
        CROSS JOIN LATERAL generate_series(2, versions) AS v) AS moved`;

const row = { version: 'v', versions: 'versions', state: 'state', side: 'side' };
const after = `CASE WHEN v = versions THEN on_hand ELSE opening - ${below('v', 'side')} END`;
const before = `opening - ${below('v - 1', 'side')}`;
/** Both ends of a transfer are of one command. */
const transferId = `overlay(overlay(md5(i || ' ' || pair || ' ' || v) placing '8' from 13) placing 'a' from 17)::uuid`;

const isoText = (instant: string): string =>
  `to_char((${instant}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const details = (sizes: ChainSizes): string => `
  jsonb_strip_nulls(jsonb_build_object(
    'supplierId', ${supplierId(sizes, 'i::bigint')}, 'orderedQuantity', change + i % 2,
    'unitCost', CASE WHEN ${cost('i::bigint')} IS NOT NULL
      THEN jsonb_build_object('amount', ${cost('i::bigint')}, 'currency', ${currency('i')}) END,
    'orderedAt', ${isoText('at - make_interval(days => 2 + i % 12, hours => j % 24)')},
    'expectedAt', CASE WHEN i % 5 <> 0 THEN ${isoText('at + make_interval(hours => (i + j) % 40 - 8)')} END))`;

/** The staged movements numbered `from` to `to`, in their order. */
export const history = (sizes: ChainSizes, from: number, to: number): string => `
  INSERT INTO inventory_command.movement (${columns}, line, order_id, document, reason, note, counterpart_location_id, details)
  SELECT uuidv7(at - clock_timestamp()), at, '${chainTenant}', ${productId('i')}, ${locationId('j')}, v, type, change, level,
         at - make_interval(secs => (i + v) % 40),
         CASE WHEN type IN ('SALE', 'RETURN') THEN 'clerk-' WHEN type = 'RESTOCK' THEN 'receiver-' ELSE 'manager-' END || j,
         CASE WHEN type IN ('SALE', 'RETURN') THEN 'till' ELSE 'person' END,
         CASE WHEN type IN ('SALE', 'RETURN') THEN 'till-' || 1 + v % 4 ELSE 'stock-room' END,
         command, command::text, CASE WHEN type = 'TRANSFER_IN' THEN 1 ELSE 0 END,
         CASE WHEN type = 'SALE' THEN 'order-' || seq END,
         CASE type WHEN 'RESTOCK' THEN 'DN-' || seq WHEN 'RETURN' THEN 'RS-' || seq WHEN 'COUNT' THEN 'CS-' || seq END,
         CASE WHEN type = 'ADJUSTMENT' THEN CASE WHEN change < 0 THEN 'damaged' ELSE 'found' END END,
         CASE WHEN type = 'ADJUSTMENT' THEN 'seen on the shelf' END,
         CASE type WHEN 'TRANSFER_OUT' THEN ${locationId('j + 1')} WHEN 'TRANSFER_IN' THEN ${locationId('j - 1')} END,
         CASE WHEN type = 'RESTOCK' THEN ${details(sizes)} END
  FROM (SELECT staged.*, ${typeOf(row)} AS type, ${after} AS level, (${after}) - (${before}) AS change,
               CASE WHEN (v - 1) % 8 = 6 AND v < versions THEN ${transferId} ELSE gen_random_uuid() END AS command
        FROM ${staging} AS staged WHERE seq BETWEEN ${from} AND ${to} ORDER BY seq OFFSET 0) AS moved`;
