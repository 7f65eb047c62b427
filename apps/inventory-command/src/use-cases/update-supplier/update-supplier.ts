import type { TenantCatalog } from '../../domain/catalog';
import type { UpdateSupplier } from '../../domain/catalog-command';
import type { CatalogContent } from '../../domain/catalog-entity';
import { accept, type Decision, refuse } from '../../domain/decision';
import { refusalOfVersion } from '../../domain/expected-version';

/** Replaces what a supplier is. */
export function updateSupplier(
  { supplier, expectedVersion }: UpdateSupplier,
  catalog: TenantCatalog,
): Decision<CatalogContent> {
  const { supplierId } = supplier;
  const current = catalog.supplier(supplierId);
  if (current === undefined) {
    return refuse('supplier.not-found', `There is no supplier ${supplierId}.`, 'supplierId');
  }
  return refusalOfVersion(current, expectedVersion) ?? accept({ kind: 'supplier', supplier });
}
