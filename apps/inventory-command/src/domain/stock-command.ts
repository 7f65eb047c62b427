import type { AskedMovement, Source } from '@streamstock/contracts-events';
import type { Asked, Command } from './command';

/** One end of a transfer line. */
export interface TransferLeg {
  readonly type: 'TRANSFER_OUT' | 'TRANSFER_IN';
  readonly productId: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly occurredAt: string;
  /** Where the other end is. */
  readonly counterpartLocationId: string;
  readonly documentId?: string | undefined;
  readonly note?: string | undefined;
  readonly source?: undefined;
  readonly orderId?: undefined;
  readonly reason?: undefined;
}

/** One movement that a command asks for. */
export type Wish = AskedMovement | TransferLeg;
export type WishOf<Type extends Wish['type']> = Extract<Wish, { type: Type }>;

interface Moving extends Asked {
  readonly wishes: readonly Wish[];
}

/** One movement. */
export interface MoveStock extends Moving {
  readonly kind: 'move-stock';
  readonly wishes: readonly [AskedMovement];
}

/** Movements that are accepted or refused as one. */
export interface MoveTogether extends Moving {
  readonly kind: 'move-together';
  readonly wishes: readonly AskedMovement[];
}

/** Lines with both their legs, or none: `wishes` holds out and in of each line in turn. */
export interface TransferStock extends Moving {
  readonly kind: 'transfer-stock';
  readonly fromLocationId: string;
  readonly toLocationId: string;
  readonly wishes: readonly TransferLeg[];
}

export type StockCommand = MoveStock | MoveTogether | TransferStock;

export const movesStock = (command: Command): command is StockCommand =>
  command.kind === 'move-stock' || command.kind === 'move-together' || command.kind === 'transfer-stock';

/** Where a movement came from: what its row calls itself goes before the command's. */
export const sourceOf = ({ source }: StockCommand, wish: Wish): Source =>
  wish.source === undefined ? source : { ...source, name: wish.source };
