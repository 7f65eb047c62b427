import type { Page, SupplierListQuery, SupplierSummary } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { Cursors } from '../page/cursor';
import { pageOf } from '../page/page-of';
import { totalOf } from '../page/total';
import { type SupplierColumns, supplierSummaryOf } from '../suppliers/supplier-columns';
import type { TenantReaders } from '../tenant/tenant-readers';
import { supplierSorts } from './supplier-sorts';
import { matchingSuppliers, suppliersPage } from './suppliers-page';

/** Suppliers by name, with how many products they have and how they delivered to all locations. */
export class ListSuppliers {
  constructor(private readonly readers: TenantReaders) {}

  async list(identity: Identity, query: SupplierListQuery): Promise<Page<SupplierSummary>> {
    const { search, status, limit } = query;
    const filter = { search, status };
    const sort = supplierSorts[query.sort];
    const cursors = new Cursors('suppliers', sort.form);
    const start = cursors.start(query);
    const reader = this.readers.of(identity);
    const [rows, total] = await Promise.all([
      reader.query<SupplierColumns>(suppliersPage(filter, sort, start, limit + 1)),
      start.total ?? totalOf(reader, matchingSuppliers(filter)),
    ]);
    const shown = pageOf({ rows, query, total, cursors, positionOf: sort.positionOf });
    return { items: shown.rows.map(supplierSummaryOf), page: shown.page };
  }
}
