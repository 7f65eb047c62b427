import { randomUUID } from 'node:crypto';
import {
  createLocation,
  createProduct,
  createSupplier,
  type Location,
  type Product,
  productKey,
  removeLocation,
  type Supplier,
  updateLocation,
  updateProduct,
  updateSupplier,
} from '@streamstock/contracts-events';
import { bodyHash } from './body-hash';
import { anActor } from './entities';
import { aMessage, type HeadChanges } from './message';

/** What a change of the catalogue says besides its body; without a version any will do. */
type ChangeHead = HeadChanges & { readonly expectedVersion?: number | null };

export const aCreateProduct = (product: Product, head: HeadChanges = {}) =>
  aMessage(createProduct, { ...identified(product), product }, byAdmin(product.productId, head));

export const anUpdateProduct = (product: Product, { expectedVersion = null, ...head }: ChangeHead = {}) =>
  aMessage(
    updateProduct,
    { ...identified(product), expectedVersion, product },
    byAdmin(product.productId, head),
  );

export const aCreateLocation = (location: Location, head: HeadChanges = {}) =>
  aMessage(createLocation, { ...identified(location), location }, byAdmin(location.locationId, head));

export const anUpdateLocation = (location: Location, { expectedVersion = null, ...head }: ChangeHead = {}) =>
  aMessage(
    updateLocation,
    { ...identified(location), expectedVersion, location },
    byAdmin(location.locationId, head),
  );

export const aRemoveLocation = (locationId: string, { expectedVersion = null, ...head }: ChangeHead = {}) =>
  aMessage(
    removeLocation,
    { ...identified({ locationId }), expectedVersion, locationId },
    byAdmin(locationId, head),
  );

export const aCreateSupplier = (supplier: Supplier, head: HeadChanges = {}) =>
  aMessage(createSupplier, { ...identified(supplier), supplier }, byAdmin(supplier.supplierId, head));

export const anUpdateSupplier = (supplier: Supplier, { expectedVersion = null, ...head }: ChangeHead = {}) =>
  aMessage(
    updateSupplier,
    { ...identified(supplier), expectedVersion, supplier },
    byAdmin(supplier.supplierId, head),
  );

const identified = (body: unknown) => ({ commandId: randomUUID(), bodyHash: bodyHash(body) });

const byAdmin = (id: string, head: HeadChanges): HeadChanges => ({
  actor: anActor({ roles: ['admin'] }),
  key: productKey(head.tenantId ?? createProduct.sample.tenantId, id),
  ...head,
});
