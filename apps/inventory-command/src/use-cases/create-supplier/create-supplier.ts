import type { TenantCatalog } from '../../domain/catalog';
import type { CreateSupplier } from '../../domain/catalog-command';
import type { CatalogContent } from '../../domain/catalog-entity';
import { accept, type Decision, refuse } from '../../domain/decision';

/** A new supplier needs an id of its own. */
export function createSupplier(
  { supplier }: CreateSupplier,
  catalog: TenantCatalog,
): Decision<CatalogContent> {
  const { supplierId } = supplier;
  return catalog.supplier(supplierId) === undefined
    ? accept({ kind: 'supplier', supplier })
    : refuse('supplier.already-exists', `${supplierId} is a supplier already.`, 'supplierId');
}
