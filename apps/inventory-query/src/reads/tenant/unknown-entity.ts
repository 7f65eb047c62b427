import type { ErrorCode } from '@streamstock/contracts-http-api';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { TenantReader } from './tenant-reader';

interface Named {
  readonly productId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly supplierId?: string | undefined;
}

/** Removed locations are as good as never there. */
const there = { not: 'removed' };

/**
 * @throws ApplicationError `product.not-found`, `location.not-found` or `supplier.not-found` when the tenant has no such
 * entity.
 */
export async function demandKnown(
  { models }: TenantReader,
  { productId, locationId, supplierId }: Named,
): Promise<void> {
  const [product, location, supplier] = await Promise.all([
    productId === undefined
      ? true
      : models.product.findFirst({ where: { productId }, select: { productId: true } }),
    locationId === undefined
      ? true
      : models.location.findFirst({ where: { locationId, status: there }, select: { locationId: true } }),
    supplierId === undefined
      ? true
      : models.supplier.findFirst({ where: { supplierId }, select: { supplierId: true } }),
  ]);
  if (location === null) throw notFound('location.not-found', 'locationId', locationId);
  if (product === null) throw notFound('product.not-found', 'productId', productId);
  if (supplier === null) throw notFound('supplier.not-found', 'supplierId', supplierId);
}

export const notFound = (code: ErrorCode & `${string}.not-found`, field: string, id = ''): ApplicationError =>
  new ApplicationError(code, `Nothing is known of ${id}.`, { field });
