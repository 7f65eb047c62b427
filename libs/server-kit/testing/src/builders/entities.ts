import {
  type Actor,
  createLocation,
  createProduct,
  createSupplier,
  type Location,
  type Product,
  type Supplier,
} from '@streamstock/contracts-events';

export const aProduct = (changes: Partial<Product> = {}): Product => ({
  ...createProduct.sample.data.product,
  ...changes,
});

export const aLocation = (changes: Partial<Location> = {}): Location => ({
  ...createLocation.sample.data.location,
  ...changes,
});

export const aSupplier = (changes: Partial<Supplier> = {}): Supplier => ({
  ...createSupplier.sample.data.supplier,
  ...changes,
});

/** An operator of every location. */
export const anActor = (changes: Partial<Actor> = {}): Actor => ({
  subject: 'olga',
  roles: ['operator'],
  locations: '*',
  ...changes,
});
