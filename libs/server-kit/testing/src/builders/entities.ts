import {
  type Actor,
  createLocation,
  createProduct,
  type Location,
  type Product,
} from '@streamstock/contracts-events';

export const aProduct = (changes: Partial<Product> = {}): Product => ({
  ...createProduct.sample.data.product,
  ...changes,
});

export const aLocation = (changes: Partial<Location> = {}): Location => ({
  ...createLocation.sample.data.location,
  ...changes,
});

/** An operator of every location. */
export const anActor = (changes: Partial<Actor> = {}): Actor => ({
  subject: 'olga',
  roles: ['operator'],
  locations: '*',
  ...changes,
});
