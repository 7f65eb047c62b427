import type { ProductSort } from '@streamstock/contracts-http-api';
import type { TenantReader } from '../tenant/tenant-reader';
import { notFound } from '../tenant/unknown-entity';
import { productOrder, type ProductPosition } from './product-order';

/**
 * Where a product stands in the list by name or sku, for a page that begins behind it. Uses the primary key of product.
 *
 * @throws ApplicationError `product.not-found` naming `after`.
 */
export async function placeOf(
  { models }: TenantReader,
  productId: string,
  sort: ProductSort | undefined,
): Promise<ProductPosition> {
  const product = await models.product.findFirst({
    where: { productId },
    select: { sortName: true, sku: true },
  });
  if (product === null) throw notFound('product.not-found', 'after', productId);
  return [0, productOrder(sort, 0).by === 'sku' ? product.sku : product.sortName, productId];
}
