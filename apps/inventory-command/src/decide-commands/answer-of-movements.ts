import { type Accepted, availableOf, type MovementDone } from '@streamstock/contracts-events';
import { type Answer, answer, type Movement } from '../domain/outcome';
import type { StockCommand, TransferStock } from '../domain/stock-command';

/** The acceptance of a command by what it did. */
export function answerOfMovements(
  command: StockCommand,
  movements: readonly Movement[],
  recordedAt: string,
): Answer {
  const { commandId, bodyHash } = command;
  return answer(command, {
    commandId,
    bodyHash,
    outcome: 'accepted',
    accepted: acceptedOf(command, movements, recordedAt),
  });
}

function acceptedOf(command: StockCommand, movements: readonly Movement[], recordedAt: string): Accepted {
  switch (command.kind) {
    case 'move-stock': {
      const [only] = movements;
      if (only === undefined) throw new Error(`command ${command.commandId} moved nothing`);
      return { kind: 'movement', ...doneBy(only) };
    }
    case 'move-together':
      return { kind: 'movements', movements: movements.map(doneBy), recordedAt };
    case 'transfer-stock':
      return transferred(command, movements, recordedAt);
  }
}

function doneBy({ id, wish, change, after }: Movement): MovementDone {
  return {
    movementId: id,
    type: wish.type,
    productId: wish.productId,
    locationId: wish.locationId,
    quantity: wish.quantity,
    onHandChange: change.onHand ?? 0,
    onHand: after.stock.onHand,
    available: availableOf(after.stock),
    version: after.version,
    recordedAt: after.recordedAt,
  };
}

/** Movements come as out and in of each line in turn. */
function transferred(command: TransferStock, movements: readonly Movement[], recordedAt: string): Accepted {
  const { fromLocationId, toLocationId } = command;
  const lines = movements.flatMap((out, index) => {
    const into = movements[index + 1];
    if (index % 2 === 1 || into === undefined) return [];
    const { productId, quantity } = out.wish;
    return [{ productId, quantity, from: legOf(out), to: legOf(into) }];
  });
  return { kind: 'transfer', fromLocationId, toLocationId, lines, recordedAt };
}

const legOf = ({ id, after }: Movement) => ({
  movementId: id,
  onHand: after.stock.onHand,
  available: availableOf(after.stock),
  version: after.version,
});
