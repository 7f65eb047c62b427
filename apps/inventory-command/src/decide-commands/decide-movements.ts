import { availableOf, type Refusal, stockKey } from '@streamstock/contracts-events';
import { decideMovement } from '../use-cases';
import type { MoveStock } from '../domain/command';
import { type DecidedOnce, decideOnce } from './decide-once';
import { refuse } from '../domain/decision';
import { refusalOfActor } from '../domain/may-ask';
import { move } from '../domain/move';
import { type Answer, answer, type Movement, type Refused, refusalAnswer } from '../domain/outcome';
import type { RememberedAnswer } from '../domain/remembered';
import type { StockRow } from '../domain/stock-row';
import { refusalOfTiming } from '../domain/timing';

/** Everything a decision may depend on, read after the rows were locked. */
export interface MovementsWorld {
  readonly now: string;
  readonly rows: ReadonlyMap<string, StockRow>;
  readonly remembered: ReadonlyMap<string, RememberedAnswer>;
  /** Products known among the keys that have no row, as `tenant|product`. */
  readonly productsWithoutRow: ReadonlySet<string>;
  newMovementId(): string;
}

export interface DecidedMovements extends DecidedOnce {
  readonly movements: readonly Movement[];
  readonly refused: readonly Refused<MoveStock>[];
  /** The last state of each row that changed. */
  readonly changedRows: readonly StockRow[];
}

/** Decides movements in arrival order, each on the state that the one before it left. */
export function decideMovements(commands: readonly MoveStock[], world: MovementsWorld): DecidedMovements {
  const rows = new Map(world.rows);
  const changed = new Map<string, StockRow>();
  const movements: Movement[] = [];
  const refused: Refused<MoveStock>[] = [];

  const refuseIt = (command: MoveStock, refusal: Refusal): Answer => {
    refused.push({ command, refusal, recordedAt: world.now });
    return refusalAnswer(command, refusal);
  };

  const decide = (command: MoveStock): Answer => {
    const outright = refusalOfActor(command) ?? refusalOfTiming(command, world.now);
    if (outright !== undefined) return refuseIt(command, outright);
    const key = stockKey(command.tenantId, command.row.productId, command.row.locationId);
    const row = rows.get(key);
    if (row === undefined) return refuseIt(command, whatIsMissing(command, world.productsWithoutRow));
    const decision = decideMovement(command.row, row);
    if ('refusal' in decision) return refuseIt(command, decision.refusal);
    const after = move(row, decision.change, world.now);
    rows.set(key, after);
    changed.set(key, after);
    const movement: Movement = { id: world.newMovementId(), command, change: decision.change, after };
    movements.push(movement);
    return acceptedAnswer(movement);
  };

  const decided = decideOnce(commands, world.remembered, decide);
  return { ...decided, movements, refused, changedRows: [...changed.values()] };
}

function whatIsMissing({ tenantId, row }: MoveStock, products: ReadonlySet<string>): Refusal {
  const { productId, locationId } = row;
  return products.has(`${tenantId}|${productId}`)
    ? refuse('location.not-found', `There is no location ${locationId}.`, 'locationId').refusal
    : refuse('product.not-found', `There is no product ${productId}.`, 'productId').refusal;
}

function acceptedAnswer({ id, command, after }: Movement): Answer {
  const { type, productId, locationId, quantity } = command.row;
  return answer(command, {
    commandId: command.commandId,
    bodyHash: command.bodyHash,
    outcome: 'accepted',
    accepted: {
      kind: 'movement',
      movementId: id,
      type,
      productId,
      locationId,
      quantity,
      onHand: after.stock.onHand,
      available: availableOf(after.stock),
      version: after.version,
      recordedAt: after.recordedAt,
    },
  });
}
