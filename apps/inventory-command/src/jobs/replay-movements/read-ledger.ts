import type pg from 'pg';
import { utcText } from '../../persistence/utc-text';

export interface LedgerRange {
  readonly tenant?: string | undefined;
  /** ISO instants; `from` belongs to the range, `to` does not. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface LedgerPageAsked extends LedgerRange {
  /** Where the last page ended. */
  readonly after: string | undefined;
  /** Rows of a page, before those that share the instant of its last. */
  readonly most: number;
}

/** A row of the ledger with all that its fact tells. */
export interface LedgerRow {
  readonly id: string;
  readonly recorded_at: string;
  readonly tenant_id: string;
  readonly product_id: string;
  readonly location_id: string;
  readonly version: number;
  readonly type: string;
  readonly on_hand_change: number;
  readonly on_hand_after: number;
  readonly other_buckets_after: unknown;
  readonly occurred_at: string;
  readonly actor: string;
  readonly source_kind: string;
  readonly source_name: string;
  readonly command_id: string;
  readonly correlation_id: string;
  readonly document: string | null;
  readonly order_id: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly counterpart_location_id: string | null;
  readonly details: unknown;
}

export interface LedgerPage {
  readonly rows: readonly LedgerRow[];
  /** Rows of all tenants that were looked at. */
  readonly seen: number;
  readonly last: string;
}

/** The statement that finds them all, for an estimate. */
export const movementsBetween = ({
  from = '-infinity',
  to = 'infinity',
}: LedgerRange): [string, string[]] => [
  'SELECT FROM movement WHERE recorded_at >= $1 AND recorded_at < $2',
  [from, to],
];

/**
 * The next rows in the order of the primary key, month after month. A page ends only between two instants: movements of
 * one transaction share theirs, and those of one stock key are in the order of its versions. The tenant is looked at
 * afterwards, so that a page takes as long for a small one. Locks nothing.
 */
const pageText = (first: boolean): string => `
  WITH page AS MATERIALIZED (
    SELECT * FROM movement
    WHERE recorded_at ${first ? '>=' : '>'} $1 AND recorded_at < $2
    ORDER BY recorded_at
    FETCH FIRST ($3) ROWS WITH TIES)
  SELECT l.seen, ${utcText('l.last')} AS last, m.id, ${utcText('m.recorded_at')} AS recorded_at, m.tenant_id,
         m.product_id, m.location_id, m.version, m.type, m.on_hand_change, m.on_hand_after, m.other_buckets_after,
         ${utcText('m.occurred_at')} AS occurred_at, m.actor, m.source_kind, m.source_name, m.command_id,
         m.correlation_id, m.document, m.order_id, m.reason, m.note, m.counterpart_location_id, m.details
  FROM (SELECT count(*) AS seen, max(recorded_at) AS last FROM page) l
  LEFT JOIN page m ON $4::text IS NULL OR m.tenant_id = $4
  ORDER BY m.recorded_at, m.version`;

/** Undefined at the end of the range. */
export async function readLedger(
  client: pg.ClientBase,
  { tenant, from = '-infinity', to = 'infinity', after, most }: LedgerPageAsked,
): Promise<LedgerPage | undefined> {
  const first = after === undefined;
  const { rows } = await client.query<Pick<LedgerPage, 'seen' | 'last'> & LedgerRow>({
    name: first ? 'ledger-first-page' : 'ledger-page',
    text: pageText(first),
    values: [after ?? from, to, most, tenant ?? null],
  });
  const [head] = rows;
  if (head === undefined || head.seen === 0) return undefined;
  // One row without a movement says that none of the page is the tenant's.
  const own = (rows as { id: string | null }[])[0]?.id === null ? [] : rows;
  return { rows: own, seen: head.seen, last: head.last };
}
