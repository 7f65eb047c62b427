import { createProduct, type CreateProductData, type Envelope } from '@streamstock/contracts-events';
import type { CreateProductRequest } from '@streamstock/contracts-http-api';
import { catalogCommand } from '../../commands/catalog-command';
import type { WriteRequest } from '../../commands/write-request';

/** Without an id of its own a product goes by its sku. */
export function createProductCommand(
  write: WriteRequest,
  request: CreateProductRequest,
): Envelope<'CreateProduct', CreateProductData> {
  const productId = request.productId ?? request.sku;
  return catalogCommand(write, createProduct.type, productId, { product: { ...request, productId } });
}
