import {
  catalogKey,
  type Envelope,
  type Location,
  type LocationChangedData,
  type Product,
  type ProductChangedData,
} from '@streamstock/contracts-events';
import type { KeyedFact } from '../newest-per-key';

interface FactOfTenant extends KeyedFact {
  readonly tenantId: string;
}
export interface ProductFact extends FactOfTenant {
  readonly kind: 'product';
  readonly product: Product;
}
export interface LocationFact extends FactOfTenant {
  readonly kind: 'location';
  readonly location: Location;
}
export type CatalogFact = ProductFact | LocationFact;

export type CatalogMessage =
  Envelope<'ProductChanged', ProductChangedData> | Envelope<'LocationChanged', LocationChangedData>;

/** The tenant is the envelope's; the rest of the key is taken from the data, not from the record's key. */
export function catalogFactOf(message: CatalogMessage): CatalogFact {
  const { tenantId, epoch, sequence: version } = message;
  if (message.type === 'ProductChanged') {
    const { product } = message.data;
    const key = catalogKey(tenantId, 'product', product.productId);
    return { kind: 'product', key, tenantId, epoch, version, product };
  }
  const { location } = message.data;
  const key = catalogKey(tenantId, 'location', location.locationId);
  return { kind: 'location', key, tenantId, epoch, version, location };
}

export const isProductFact = (fact: CatalogFact): fact is ProductFact => fact.kind === 'product';
export const isLocationFact = (fact: CatalogFact): fact is LocationFact => fact.kind === 'location';
