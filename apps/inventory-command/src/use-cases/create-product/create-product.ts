import type { TenantCatalog } from '../../domain/catalog';
import type { CreateProduct } from '../../domain/catalog-command';
import type { CatalogContent } from '../../domain/catalog-entity';
import { accept, type Decision, refuse } from '../../domain/decision';
import { refusalOfProduct } from '../../domain/product-rules';

/** A new product needs an id, a sku and a barcode of its own, and a supplier that exists. */
export function createProduct({ product }: CreateProduct, catalog: TenantCatalog): Decision<CatalogContent> {
  const { productId } = product;
  if (catalog.product(productId) !== undefined) {
    return refuse('product.already-exists', `${productId} is a product already.`, 'productId');
  }
  return refusalOfProduct(product, catalog) ?? accept({ kind: 'product', product });
}
