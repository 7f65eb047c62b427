import type { TenantCatalog } from '../../domain/catalog';
import type { UpdateProduct } from '../../domain/catalog-command';
import type { CatalogContent } from '../../domain/catalog-entity';
import { accept, type Decision, refuse } from '../../domain/decision';
import { refusalOfVersion } from '../../domain/expected-version';
import { refusalOfProduct } from '../../domain/product-rules';
import { refusalOfStep } from './lifecycle-steps';

/** Replaces what a product is, step by step through its life. */
export function updateProduct(
  { product, expectedVersion }: UpdateProduct,
  catalog: TenantCatalog,
): Decision<CatalogContent> {
  const { productId, lifecycle } = product;
  const current = catalog.product(productId);
  if (current === undefined) {
    return refuse('product.not-found', `There is no product ${productId}.`, 'productId');
  }
  return (
    refusalOfVersion(current, expectedVersion) ??
    refusalOfStep(current.product.lifecycle, lifecycle) ??
    refusalOfProduct(product, catalog) ??
    accept({ kind: 'product', product })
  );
}
