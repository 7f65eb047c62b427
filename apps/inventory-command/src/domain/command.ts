import type { Actor, Source } from '@streamstock/contracts-events';
import type { CatalogCommand } from './catalog-command';
import type { StockCommand } from './stock-command';

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

export type Command = StockCommand | CatalogCommand;
