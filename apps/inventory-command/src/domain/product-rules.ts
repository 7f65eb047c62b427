import type { Product, Refusal } from '@streamstock/contracts-events';
import type { TenantCatalog } from './catalog';
import { refuse } from './decision';

/** Refuses a product with a name of another, an unknown supplier, or a price and a cost that cannot be compared. */
export function refusalOfProduct(
  product: Product,
  catalog: TenantCatalog,
): { readonly refusal: Refusal } | undefined {
  const { productId, sku, barcode, supplierId, price, cost } = product;
  const isAnothers = (name: 'sku' | 'barcode', value: string): boolean =>
    ![undefined, productId].includes(catalog.holderOf({ name, value }));

  if (isAnothers('sku', sku)) {
    return refuse('product.sku-taken', `The sku ${sku} belongs to another product.`, 'sku');
  }
  if (barcode !== null && isAnothers('barcode', barcode)) {
    return refuse('product.barcode-taken', `The barcode ${barcode} belongs to another product.`, 'barcode');
  }
  if (supplierId !== null && !catalog.knowsSupplier(supplierId)) {
    return refuse('supplier.not-found', `There is no supplier ${supplierId}.`, 'supplierId');
  }
  if (price !== null && cost !== null && price.currency !== cost.currency) {
    const detail = `The price is in ${price.currency}, the cost in ${cost.currency}.`;
    return refuse('product.currencies-differ', detail, 'cost.currency');
  }
  return undefined;
}
