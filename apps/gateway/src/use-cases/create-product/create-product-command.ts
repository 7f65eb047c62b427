import {
  createProduct,
  type CreateProductData,
  type Envelope,
  productKey,
} from '@streamstock/contracts-events';
import type { CreateProductRequest } from '@streamstock/contracts-http-api';
import { commandEnvelope } from '../../commands/command-envelope';
import { sourceOf } from '../../commands/command-source';
import type { WriteRequest } from '../../commands/write-request';

/** Without an id of its own a product goes by its sku. */
export function createProductCommand(
  write: WriteRequest,
  request: CreateProductRequest,
): Envelope<'CreateProduct', CreateProductData> {
  const productId = request.productId ?? request.sku;
  return commandEnvelope(write, {
    type: createProduct.type,
    key: productKey(write.identity.tenantId, productId),
    occurredAt: new Date(write.now).toISOString(),
    source: sourceOf(write),
    data: { commandId: write.commandId, bodyHash: write.bodyHash, product: { ...request, productId } },
  });
}
