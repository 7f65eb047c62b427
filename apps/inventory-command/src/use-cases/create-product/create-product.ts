import type { Product } from '@streamstock/contracts-events';
import { accept, type Decision, refuse } from '../../domain/decision';

/** Which of the product's names somebody else in the tenant has already. */
export interface TakenProductNames {
  has(name: 'productId' | 'sku' | 'barcode', value: string): boolean;
}

/** A new product needs an id, a sku and a barcode of its own. */
export function createProduct(product: Product, taken: TakenProductNames): Decision<Product> {
  if (taken.has('productId', product.productId)) {
    return refuse('product.already-exists', `${product.productId} is a product already.`, 'productId');
  }
  if (taken.has('sku', product.sku)) {
    return refuse('product.sku-taken', `The sku ${product.sku} belongs to another product.`, 'sku');
  }
  if (product.barcode !== null && taken.has('barcode', product.barcode)) {
    return refuse(
      'product.barcode-taken',
      `The barcode ${product.barcode} belongs to another product.`,
      'barcode',
    );
  }
  return accept(product);
}
