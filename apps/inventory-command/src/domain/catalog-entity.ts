import type { Location, Product } from '@streamstock/contracts-events';

interface Recorded {
  readonly tenantId: string;
  readonly version: number;
  readonly recordedAt: string;
}

/** A product or location as it is stored. `recordedAt` is an ISO instant. */
export type CatalogEntity = Recorded & ({ readonly product: Product } | { readonly location: Location });
