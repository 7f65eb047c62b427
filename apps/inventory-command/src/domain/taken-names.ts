import type { CatalogCommand } from './command';

/** Names that are unique inside a tenant. */
export type NameOf = 'productId' | 'sku' | 'barcode' | 'locationId' | 'code';
export type Names = readonly (readonly [NameOf, string])[];

/** The names a catalogue command claims. */
export function namesOf(command: CatalogCommand): Names {
  if (command.kind === 'create-location') {
    return [
      ['locationId', command.location.locationId],
      ['code', command.location.code],
    ];
  }
  const { productId, sku, barcode } = command.product;
  const names: Names = [
    ['productId', productId],
    ['sku', sku],
  ];
  return barcode === null ? names : [...names, ['barcode', barcode]];
}

/** Which unique names of which tenant are taken. */
export class TakenNames {
  private readonly taken = new Set<string>();

  has(tenantId: string, name: NameOf, value: string): boolean {
    return this.taken.has(`${tenantId}|${name}|${value}`);
  }

  take(tenantId: string, names: Names): void {
    for (const [name, value] of names) this.taken.add(`${tenantId}|${name}|${value}`);
  }

  copy(): TakenNames {
    const copy = new TakenNames();
    for (const entry of this.taken) copy.taken.add(entry);
    return copy;
  }
}
