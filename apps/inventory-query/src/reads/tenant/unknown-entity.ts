import { ApplicationError } from '@streamstock/server-kit-errors';
import type { TenantReader } from './tenant-reader';

interface Named {
  readonly productId?: string | undefined;
  readonly locationId?: string | undefined;
}

/** @throws ApplicationError `product.not-found` or `location.not-found` when the tenant has no such entity. */
export async function demandKnown({ models }: TenantReader, { productId, locationId }: Named): Promise<void> {
  const [product, location] = await Promise.all([
    productId === undefined
      ? true
      : models.product.findFirst({ where: { productId }, select: { productId: true } }),
    locationId === undefined
      ? true
      : models.location.findFirst({ where: { locationId }, select: { locationId: true } }),
  ]);
  if (location === null) throw notFound('location.not-found', 'locationId', locationId);
  if (product === null) throw notFound('product.not-found', 'productId', productId);
}

export const notFound = (
  code: 'product.not-found' | 'location.not-found' | 'stock.not-found',
  field: string,
  id = '',
): ApplicationError => new ApplicationError(code, `Nothing is known of ${id}.`, { field });
