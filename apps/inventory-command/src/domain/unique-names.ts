import type { Location, Product } from '@streamstock/contracts-events';
import type { CatalogCommand } from './catalog-command';
import type { CatalogContent } from './catalog-entity';

/** Names that only one entity of a tenant may have. */
export type UniqueName = 'sku' | 'barcode' | 'code';

export interface NameClaim {
  readonly name: UniqueName;
  readonly value: string;
}

/** The names that an entity has; those of a removed location are free. */
export function namesOf(content: CatalogContent): readonly NameClaim[] {
  switch (content.kind) {
    case 'product':
      return namesOfProduct(content.product);
    case 'location':
      return content.location.status === 'removed' ? [] : namesOfLocation(content.location);
    case 'supplier':
      return [];
  }
}

/** The names that a command asks for. */
export function namesClaimedBy(command: CatalogCommand): readonly NameClaim[] {
  if ('product' in command) return namesOfProduct(command.product);
  return 'location' in command ? namesOfLocation(command.location) : [];
}

const namesOfProduct = ({ sku, barcode }: Product): NameClaim[] =>
  barcode === null
    ? [{ name: 'sku', value: sku }]
    : [
        { name: 'sku', value: sku },
        { name: 'barcode', value: barcode },
      ];

const namesOfLocation = ({ code }: Location): NameClaim[] => [{ name: 'code', value: code }];
