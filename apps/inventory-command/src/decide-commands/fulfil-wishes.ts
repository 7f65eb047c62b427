import { productKey, type Refusal, stockKey } from '@streamstock/contracts-events';
import { refuse, type StockChange } from '../domain/decision';
import { move } from '../domain/move';
import type { Movement } from '../domain/outcome';
import { addressed } from '../domain/refusal-address';
import type { StockCommand, Wish } from '../domain/stock-command';
import type { StockRow } from '../domain/stock-row';
import { decideMovement } from '../use-cases';
import type { MovementsWorld } from './decide-movements';

export interface RefusedWish {
  readonly index: number;
  readonly wish: Wish;
  readonly refusal: Refusal;
}

/** What a command would do: everything it asks for, or, where something is refused, nothing. */
export interface Fulfilled {
  readonly movements: readonly Movement[];
  /** The rows that would change, by stock key, in their last state. */
  readonly rows: ReadonlyMap<string, StockRow>;
  /** Every wish that is refused, also after the first, so that all can be mended at once. */
  readonly refusals: readonly RefusedWish[];
}

/** Tries a command's wishes in their order, each on the state that the ones before it would leave. */
export function fulfilWishes(
  command: StockCommand,
  rowAt: (key: string) => StockRow | undefined,
  world: MovementsWorld,
): Fulfilled {
  const { tenantId } = command;
  const rows = new Map<string, StockRow>();
  const movements: Movement[] = [];
  const refusals: RefusedWish[] = [];
  for (const [index, wish] of command.wishes.entries()) {
    const key = stockKey(tenantId, wish.productId, wish.locationId);
    const row = rows.get(key) ?? rowAt(key);
    const decided = decideWish(tenantId, wish, row, world);
    if ('refusal' in decided) {
      refusals.push({ index, wish, refusal: addressed(command, index, decided.refusal) });
      continue;
    }
    const after = move(decided.row, decided.change, world.now);
    rows.set(key, after);
    movements.push({ id: world.newMovementId(), command, line: index, wish, change: decided.change, after });
  }
  return { movements, rows, refusals };
}

/** Decides on the row where there is one, and answers it too. */
function decideWish(
  tenantId: string,
  wish: Wish,
  row: StockRow | undefined,
  world: MovementsWorld,
): { readonly refusal: Refusal } | { readonly change: StockChange; readonly row: StockRow } {
  if (row === undefined) return { refusal: whatIsMissing(tenantId, wish, world) };
  if (wish.type === 'RESTOCK' && wish.supplierId !== undefined) {
    const { supplierId } = wish;
    if (!world.suppliers.has(`${tenantId}|${supplierId}`)) {
      return refuse('supplier.not-found', `There is no supplier ${supplierId}.`, 'supplierId');
    }
  }
  const decision = decideMovement(wish, row);
  return 'refusal' in decision ? decision : { change: decision.change, row };
}

function whatIsMissing(tenantId: string, { productId, locationId }: Wish, world: MovementsWorld): Refusal {
  return world.productsWithoutRow.has(productKey(tenantId, productId))
    ? refuse('location.not-found', `There is no location ${locationId}.`, 'locationId').refusal
    : refuse('product.not-found', `There is no product ${productId}.`, 'productId').refusal;
}
