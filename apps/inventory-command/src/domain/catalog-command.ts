import type { Location, Product, Supplier } from '@streamstock/contracts-events';
import type { CatalogKey } from './catalog-entity';
import type { Asked } from './command';

/** A change of what somebody has seen. */
interface Changing extends Asked {
  /** The version that was seen; null where any will do. */
  readonly expectedVersion: number | null;
}

export interface CreateProduct extends Asked {
  readonly kind: 'create-product';
  readonly product: Product;
}
export interface UpdateProduct extends Changing {
  readonly kind: 'update-product';
  readonly product: Product;
}
export interface CreateLocation extends Asked {
  readonly kind: 'create-location';
  readonly location: Location;
}
export interface UpdateLocation extends Changing {
  readonly kind: 'update-location';
  readonly location: Location;
}
export interface RemoveLocation extends Changing {
  readonly kind: 'remove-location';
  readonly locationId: string;
}
export interface CreateSupplier extends Asked {
  readonly kind: 'create-supplier';
  readonly supplier: Supplier;
}
export interface UpdateSupplier extends Changing {
  readonly kind: 'update-supplier';
  readonly supplier: Supplier;
}

export type CatalogCommand =
  | CreateProduct
  | UpdateProduct
  | CreateLocation
  | UpdateLocation
  | RemoveLocation
  | CreateSupplier
  | UpdateSupplier;

/** The entity that a command wants to change. */
export function targetOf(command: CatalogCommand): CatalogKey {
  const { tenantId } = command;
  switch (command.kind) {
    case 'create-product':
    case 'update-product':
      return { tenantId, kind: 'product', id: command.product.productId };
    case 'create-location':
    case 'update-location':
      return { tenantId, kind: 'location', id: command.location.locationId };
    case 'remove-location':
      return { tenantId, kind: 'location', id: command.locationId };
    case 'create-supplier':
    case 'update-supplier':
      return { tenantId, kind: 'supplier', id: command.supplier.supplierId };
  }
}
