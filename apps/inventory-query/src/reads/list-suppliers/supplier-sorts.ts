import { entityId } from '@streamstock/contracts-events';
import { type SupplierListQuery, text } from '@streamstock/contracts-http-api';
import { Sort, type SortKey } from '../page/sort';
import type { SupplierColumns } from '../suppliers/supplier-columns';

const name: SortKey<SupplierColumns> = { column: 's.sort_name', form: text(200), of: (row) => row.sort_name };
const id: SortKey<SupplierColumns> = {
  column: 's.supplier_id',
  form: entityId,
  of: (row) => row.supplier_id,
};

/** Both are the order of supplier_by_name. */
export const supplierSorts: Readonly<Record<SupplierListQuery['sort'], Sort<SupplierColumns>>> = {
  name: new Sort([name, id]),
  '-name': new Sort([name, id], true),
};
