import {
  catalogKey,
  type CatalogKind,
  type Envelope,
  type Location,
  type LocationChangedData,
  type Product,
  type ProductChangedData,
  type Supplier,
  type SupplierChangedData,
} from '@streamstock/contracts-events';
import type { KeyedFact } from '../newest-per-key';

interface FactOfTenant extends KeyedFact {
  readonly tenantId: string;
  /** When the entity became what it is, ISO 8601 in UTC. */
  readonly changedAt: string;
}
export interface ProductFact extends FactOfTenant {
  readonly kind: 'product';
  readonly product: Product;
}
export interface LocationFact extends FactOfTenant {
  readonly kind: 'location';
  readonly location: Location;
}
export interface SupplierFact extends FactOfTenant {
  readonly kind: 'supplier';
  readonly supplier: Supplier;
}
export type CatalogFact = ProductFact | LocationFact | SupplierFact;

export type CatalogMessage =
  | Envelope<'ProductChanged', ProductChangedData>
  | Envelope<'LocationChanged', LocationChangedData>
  | Envelope<'SupplierChanged', SupplierChangedData>;

/** The tenant is the envelope's; the rest of the key is taken from the data, not from the record's key. */
export function catalogFactOf(message: CatalogMessage): CatalogFact {
  const { tenantId, epoch, sequence: version, recordedAt: changedAt } = message;
  const of = (kind: CatalogKind, id: string) => ({
    key: catalogKey(tenantId, kind, id),
    tenantId,
    epoch,
    version,
    changedAt,
  });
  switch (message.type) {
    case 'ProductChanged': {
      const { product } = message.data;
      return { kind: 'product', product, ...of('product', product.productId) };
    }
    case 'LocationChanged': {
      const { location } = message.data;
      return { kind: 'location', location, ...of('location', location.locationId) };
    }
    case 'SupplierChanged': {
      const { supplier } = message.data;
      return { kind: 'supplier', supplier, ...of('supplier', supplier.supplierId) };
    }
  }
}

export const isProductFact = (fact: CatalogFact): fact is ProductFact => fact.kind === 'product';
export const isLocationFact = (fact: CatalogFact): fact is LocationFact => fact.kind === 'location';
export const isSupplierFact = (fact: CatalogFact): fact is SupplierFact => fact.kind === 'supplier';
