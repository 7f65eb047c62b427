import type { Location, Product, Supplier } from '@streamstock/contracts-events';
import { Catalog, type FoundCatalog, type TenantCatalog } from './catalog';
import type {
  CreateSupplier,
  RemoveLocation,
  UpdateLocation,
  UpdateProduct,
  UpdateSupplier,
} from './catalog-command';
import type { StoredLocation, StoredProduct, StoredSupplier } from './catalog-entity';
import type { Asked } from './command';
import { asked, createsLocation, createsProduct } from './examples';

const expecting = ({ expectedVersion = null, ...change }: Expecting) => ({
  ...asked(change),
  expectedVersion,
});
type Expecting = Partial<Asked> & { readonly expectedVersion?: number | null };

export const updatesProduct = (product: Partial<Product> = {}, change: Expecting = {}): UpdateProduct => ({
  ...expecting(change),
  kind: 'update-product',
  product: createsProduct(product).product,
});

export const updatesLocation = (
  location: Partial<Location> = {},
  change: Expecting = {},
): UpdateLocation => ({
  ...expecting(change),
  kind: 'update-location',
  location: createsLocation(location).location,
});

export const removesLocation = (locationId = 'WH-NORTH', change: Expecting = {}): RemoveLocation => ({
  ...expecting(change),
  kind: 'remove-location',
  locationId,
});

const roasters: Supplier = {
  supplierId: 'ROASTERS',
  name: 'Northern Roasters',
  email: 'orders@roasters.example',
  phone: null,
  leadTimeDays: 5,
  status: 'active',
};

export const createsSupplier = (
  supplier: Partial<Supplier> = {},
  change: Partial<Asked> = {},
): CreateSupplier => ({
  ...asked(change),
  kind: 'create-supplier',
  supplier: { ...roasters, ...supplier },
});

export const updatesSupplier = (
  supplier: Partial<Supplier> = {},
  change: Expecting = {},
): UpdateSupplier => ({
  ...expecting(change),
  kind: 'update-supplier',
  supplier: { ...roasters, ...supplier },
});

const recorded = { tenantId: 'acme', version: 3, recordedAt: '2026-03-02T09:14:00.000000Z' };

/** At version 3, as everything stored here. */
export const aStoredProduct = (product: Partial<Product> = {}): StoredProduct => ({
  ...recorded,
  kind: 'product',
  product: createsProduct(product).product,
});

export const aStoredLocation = (location: Partial<Location> = {}): StoredLocation => ({
  ...recorded,
  kind: 'location',
  location: createsLocation(location).location,
});

export const aStoredSupplier = (supplier: Partial<Supplier> = {}): StoredSupplier => ({
  ...recorded,
  kind: 'supplier',
  supplier: { ...roasters, ...supplier },
});

export const foundCatalog = (found: Partial<FoundCatalog> = {}): FoundCatalog => ({
  stored: [],
  holders: [],
  suppliers: new Set(),
  inUse: new Set(),
  ...found,
});

/** What commands of `acme` know. */
export const catalogOfAcme = (found: Partial<FoundCatalog> = {}): TenantCatalog =>
  new Catalog(foundCatalog(found)).of('acme');
