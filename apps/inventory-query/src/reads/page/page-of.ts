import type { Page } from '@streamstock/contracts-http-api';
import type { Cursors, ListQuery } from './cursor';
import type { Total } from './total';

interface Rows<Row, Position extends readonly (string | number)[]> {
  /** One more than the limit when there is a next page. */
  readonly rows: readonly Row[];
  readonly query: ListQuery;
  readonly total: Total;
  readonly cursors: Cursors<Position>;
  readonly positionOf: (row: Row) => Position;
}

/** The rows of a page with what stands under it. */
export function pageOf<Row, Position extends readonly (string | number)[]>(
  page: Rows<Row, Position>,
): { rows: Row[]; page: Page<Row>['page'] } {
  const { total, cursors, query } = page;
  const { limit } = query;
  const rows = page.rows.slice(0, limit);
  const last = rows.at(-1);
  const next =
    last === undefined || page.rows.length <= limit
      ? null
      : cursors.encode({ after: page.positionOf(last), total }, query);
  return { rows, page: { limit, total: total.count, totalIsEstimate: total.isEstimate, next } };
}
