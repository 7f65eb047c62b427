import { type Envelope, updateProduct, type UpdateProductData } from '@streamstock/contracts-events';
import { catalogCommand } from '../../commands/catalog-command';
import type { WriteRequest } from '../../commands/write-request';

export const updateProductCommand = (
  write: WriteRequest,
  change: Pick<UpdateProductData, 'expectedVersion' | 'product'>,
): Envelope<'UpdateProduct', UpdateProductData> =>
  catalogCommand(write, updateProduct.type, change.product.productId, change);
