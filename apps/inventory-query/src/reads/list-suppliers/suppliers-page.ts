import type { SupplierListQuery } from '@streamstock/contracts-http-api';
import { anywhere } from '../../model/search-text';
import type { Start } from '../page/cursor';
import { part, type Position, type Sort } from '../page/sort';
import { type SupplierColumns, withRecords } from '../suppliers/supplier-columns';
import { Conditions } from '../tenant/conditions';
import type { TenantStatement } from '../tenant/tenant-reader';

export type SupplierFilter = Pick<SupplierListQuery, 'search' | 'status'>;

/** Every supplier the filter lets through, without order. */
export function matchingSuppliers(filter: SupplierFilter): TenantStatement {
  const conditions = matching(filter);
  return conditions.statement(`SELECT FROM supplier s WHERE ${conditions.where}`);
}

/** One page, `count` at most. Uses supplier_by_name, in a search supplier_by_trigram. */
export function suppliersPage(
  filter: SupplierFilter,
  sort: Sort<SupplierColumns>,
  { after, skip }: Start<Position>,
  count: number,
): TenantStatement {
  const conditions = matching(filter);
  sort.goOnAfter(after, conditions);
  const page = `
    SELECT s.* FROM supplier s
    WHERE ${conditions.where} ORDER BY ${sort.order} ${part(count, skip, conditions)}`;
  return conditions.statement(`${withRecords(page)} ORDER BY ${sort.order}`);
}

function matching({ search, status }: SupplierFilter): Conditions {
  const conditions = new Conditions('s').equal('s.status', status);
  return search === undefined
    ? conditions
    : conditions.and(`s.search_text LIKE ${conditions.bind(anywhere(search))}`);
}
