import {
  catalogKey,
  type CatalogKind,
  type Location,
  type Product,
  type Supplier,
} from '@streamstock/contracts-events';

export interface CatalogKey {
  readonly tenantId: string;
  readonly kind: CatalogKind;
  readonly id: string;
}

interface ProductContent {
  readonly kind: 'product';
  readonly product: Product;
}
interface LocationContent {
  readonly kind: 'location';
  readonly location: Location;
}
interface SupplierContent {
  readonly kind: 'supplier';
  readonly supplier: Supplier;
}

/** What an entity says, whoever's it is and however often it changed. */
export type CatalogContent = ProductContent | LocationContent | SupplierContent;

interface Recorded {
  readonly tenantId: string;
  /** 1 when it was created, one more with every change. */
  readonly version: number;
  /** ISO instant in UTC of the last change. */
  readonly recordedAt: string;
}

export type StoredProduct = Recorded & ProductContent;
export type StoredLocation = Recorded & LocationContent;
export type StoredSupplier = Recorded & SupplierContent;

/** A product, location or supplier as it is stored. */
export type CatalogEntity = StoredProduct | StoredLocation | StoredSupplier;

/** `tenant|kind|id`, also the key of its facts. */
export const textOfKey = ({ tenantId, kind, id }: CatalogKey): string => catalogKey(tenantId, kind, id);

export const keyOfEntity = (entity: CatalogEntity): CatalogKey => ({
  tenantId: entity.tenantId,
  kind: entity.kind,
  id: idOfContent(entity),
});

export function idOfContent(content: CatalogContent): string {
  switch (content.kind) {
    case 'product':
      return content.product.productId;
    case 'location':
      return content.location.locationId;
    case 'supplier':
      return content.supplier.supplierId;
  }
}
