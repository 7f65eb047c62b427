import type { StockStatus } from '@streamstock/contracts-http-api';
import type { Match } from '../list-products/product-search';
import { exactly, type Total, totalOf } from '../page/total';
import type { TenantReader, TenantStatement } from '../tenant/tenant-reader';

/** What the products of the levels are found by. */
export interface ProductWords {
  readonly search: string | undefined;
  readonly skus: readonly string[] | undefined;
  readonly match: Match;
  readonly category: string | undefined;
}

export interface StockFilter {
  /** Undefined where any product will do. */
  readonly words: ProductWords | undefined;
  /** The products that count, each once; undefined where any will do. */
  readonly productIds: readonly string[] | undefined;
  /** The locations that count: those asked for, or all that the person may see. */
  readonly locations: '*' | readonly string[];
  readonly status: StockStatus | undefined;
}

/** Exact from the roll-ups wherever one of them has this total; they are read by their primary keys. */
export function stockTotal(
  reader: TenantReader,
  filter: StockFilter,
  matching: TenantStatement,
): Promise<Total> {
  const { words, productIds, locations, status } = filter;
  if (words !== undefined) return totalOf(reader, matching);
  const sum = `coalesce(sum(${counted(status)}), 0)::bigint AS count`;
  if (productIds === undefined && locations === '*') {
    return rolledUp(reader, { text: `SELECT ${sum} FROM tenant_total WHERE tenant_id = $1`, values: [] });
  }
  if (productIds === undefined) {
    return rolledUp(reader, {
      text: `SELECT ${sum} FROM location_total WHERE tenant_id = $1 AND location_id = ANY($2)`,
      values: [locations],
    });
  }
  if (locations === '*') {
    return rolledUp(reader, {
      text: `SELECT ${sum} FROM product_total WHERE tenant_id = $1 AND product_id = ANY($2)`,
      values: [productIds],
    });
  }
  return totalOf(reader, matching);
}

const counted = (status: StockStatus | undefined): string =>
  status === undefined ? 'levels' : status === 'ok' ? 'levels - low - "out"' : `"${status}"`;

async function rolledUp(reader: TenantReader, statement: TenantStatement): Promise<Total> {
  const [row] = await reader.query<{ count: number }>(statement);
  return exactly(row?.count ?? 0);
}
