import {
  type CatalogEntity,
  type CatalogKey,
  keyOfEntity,
  type StoredLocation,
  type StoredProduct,
  type StoredSupplier,
  textOfKey,
} from './catalog-entity';
import { type NameClaim, namesOf } from './unique-names';

export interface NameHolder extends NameClaim {
  readonly tenantId: string;
  /** The product or location that has the name. */
  readonly id: string;
}

/** What is known of the catalogue before a batch is decided. */
export interface FoundCatalog {
  /** The entities that the commands want to change, where they exist. */
  readonly stored: readonly CatalogEntity[];
  /** Who has the names that the commands ask for. */
  readonly holders: readonly NameHolder[];
  /** Suppliers known among those that products name, as `tenant|supplier`. */
  readonly suppliers: ReadonlySet<string>;
  /** Locations with stock among those to be removed, as `tenant|location`. */
  readonly inUse: ReadonlySet<string>;
}

/** What a decision may know: the catalogue of one tenant. */
export interface TenantCatalog {
  product(id: string): StoredProduct | undefined;
  location(id: string): StoredLocation | undefined;
  supplier(id: string): StoredSupplier | undefined;
  /** Id of the product or location that has the name. */
  holderOf(claim: NameClaim): string | undefined;
  knowsSupplier(id: string): boolean;
  hasStock(locationId: string): boolean;
}

/** The catalogue as the commands of a batch leave it, one after the other. */
export class Catalog {
  private readonly entities = new Map<string, CatalogEntity>();
  private readonly holders = new Map<string, string>();

  constructor(private readonly found: FoundCatalog) {
    for (const { tenantId, id, ...claim } of found.holders) this.holders.set(textOfName(tenantId, claim), id);
    for (const entity of found.stored) this.put(entity);
  }

  get(key: CatalogKey): CatalogEntity | undefined {
    return this.entities.get(textOfKey(key));
  }

  /** Id of the product or location that has the name in this tenant. */
  holderOf(tenantId: string, claim: NameClaim): string | undefined {
    return this.holders.get(textOfName(tenantId, claim));
  }

  /** The entity is now this; names that it had and has no more are free. */
  put(entity: CatalogEntity): void {
    const key = keyOfEntity(entity);
    const before = this.get(key);
    for (const claim of before === undefined ? [] : namesOf(before)) {
      const name = textOfName(key.tenantId, claim);
      if (this.holders.get(name) === key.id) this.holders.delete(name);
    }
    for (const claim of namesOf(entity)) this.holders.set(textOfName(key.tenantId, claim), key.id);
    this.entities.set(textOfKey(key), entity);
  }

  /** All that the commands of this tenant may know. */
  of(tenantId: string): TenantCatalog {
    return {
      product: (id) => ofKind('product', this.get({ tenantId, kind: 'product', id })),
      location: (id) => ofKind('location', this.get({ tenantId, kind: 'location', id })),
      supplier: (id) => ofKind('supplier', this.get({ tenantId, kind: 'supplier', id })),
      holderOf: (claim) => this.holderOf(tenantId, claim),
      knowsSupplier: (id) =>
        this.found.suppliers.has(`${tenantId}|${id}`) ||
        this.get({ tenantId, kind: 'supplier', id }) !== undefined,
      hasStock: (locationId) => this.found.inUse.has(`${tenantId}|${locationId}`),
    };
  }
}

const textOfName = (tenantId: string, { name, value }: NameClaim): string => `${tenantId}|${name}|${value}`;

const ofKind = <Kind extends CatalogEntity['kind']>(
  kind: Kind,
  entity: CatalogEntity | undefined,
): Extract<CatalogEntity, { kind: Kind }> | undefined =>
  entity !== undefined && isOfKind(kind, entity) ? entity : undefined;

const isOfKind = <Kind extends CatalogEntity['kind']>(
  kind: Kind,
  entity: CatalogEntity,
): entity is Extract<CatalogEntity, { kind: Kind }> => entity.kind === kind;
