import type { Actor, Location, MovementRow, Product, Source } from '@streamstock/contracts-events';

/** What every command carries besides its own wish: who asks, from where, and until when it makes sense. */
export interface Asked {
  readonly commandId: string;
  readonly bodyHash: string;
  readonly tenantId: string;
  readonly actor: Actor;
  readonly source: Source;
  readonly correlationId: string;
  /** ISO instant after which the command must not be carried out any more. */
  readonly expiresAt?: string | undefined;
  readonly traceparent?: string | undefined;
}

export interface MoveStock extends Asked {
  readonly kind: 'move-stock';
  readonly row: MovementRow;
}
export interface CreateProduct extends Asked {
  readonly kind: 'create-product';
  readonly product: Product;
}
export interface CreateLocation extends Asked {
  readonly kind: 'create-location';
  readonly location: Location;
}

export type CatalogCommand = CreateProduct | CreateLocation;
export type Command = MoveStock | CatalogCommand;
export type MovementOf<Type extends MovementRow['type']> = Extract<MovementRow, { type: Type }>;
