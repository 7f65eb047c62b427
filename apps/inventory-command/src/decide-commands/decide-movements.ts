import type { Refusal } from '@streamstock/contracts-events';
import { refusalOfActor } from '../domain/may-ask';
import { type Answer, type Movement, type Refused, refusalAnswer } from '../domain/outcome';
import type { RememberedAnswer } from '../domain/remembered';
import type { StockCommand, Wish } from '../domain/stock-command';
import type { StockRow } from '../domain/stock-row';
import { refusalOfTiming } from '../domain/timing';
import { answerOfMovements } from './answer-of-movements';
import { type DecidedOnce, decideOnce } from './decide-once';
import { fulfilWishes } from './fulfil-wishes';
import { refusalOfWishes } from './refusal-of-wishes';

/** Everything a decision may depend on, read after the rows were locked. */
export interface MovementsWorld {
  readonly now: string;
  readonly rows: ReadonlyMap<string, StockRow>;
  readonly remembered: ReadonlyMap<string, RememberedAnswer>;
  /** Products known among the keys that have no row, as `tenant|product`. */
  readonly productsWithoutRow: ReadonlySet<string>;
  /** Suppliers known among those that restocks name, as `tenant|supplier`. */
  readonly suppliers: ReadonlySet<string>;
  newMovementId(): string;
}

export interface DecidedMovements extends DecidedOnce {
  readonly movements: readonly Movement[];
  readonly refused: readonly Refused[];
  /** The last state of each row that changed. */
  readonly changedRows: readonly StockRow[];
}

/** Decides commands in arrival order, each on the state that the one before it left, and each as a whole. */
export function decideMovements(commands: readonly StockCommand[], world: MovementsWorld): DecidedMovements {
  const changed = new Map<string, StockRow>();
  const movements: Movement[] = [];
  const refused: Refused[] = [];
  const rowAt = (key: string) => changed.get(key) ?? world.rows.get(key);

  const refuseIt = (command: StockCommand, wish: Wish, refusal: Refusal): void => {
    refused.push({ command, wish, refusal, recordedAt: world.now });
  };

  const decide = (command: StockCommand): Answer => {
    const outright = refusalOfActor(command) ?? refusalOfTiming(command, world.now);
    if (outright !== undefined) {
      // It is about the command as a whole; its first movement stands for it.
      for (const wish of command.wishes.slice(0, 1)) refuseIt(command, wish, outright);
      return refusalAnswer(command, outright);
    }
    const fulfilled = fulfilWishes(command, rowAt, world);
    if (fulfilled.refusals.length > 0) {
      for (const { wish, refusal } of fulfilled.refusals) refuseIt(command, wish, refusal);
      return refusalAnswer(command, refusalOfWishes(command, fulfilled.refusals));
    }
    for (const [key, row] of fulfilled.rows) changed.set(key, row);
    movements.push(...fulfilled.movements);
    return answerOfMovements(command, fulfilled.movements, world.now);
  };

  const decided = decideOnce(commands, world.remembered, decide);
  return { ...decided, movements, refused, changedRows: [...changed.values()] };
}
