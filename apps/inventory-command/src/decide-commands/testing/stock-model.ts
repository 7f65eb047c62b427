import { roleForMovement, type Lifecycle, type MovementType } from '@streamstock/contracts-events';
import type { StockCommand, Wish } from '../../domain/stock-command';

export interface ModelProduct {
  readonly lifecycle: Lifecycle;
  readonly mayGoNegative: boolean;
}

/** What the model says to a command: what is at each moved key afterwards, or why nothing moves. */
export type Verdict = { readonly levels: readonly ModelLevel[] } | { readonly code: string };

interface ModelLevel {
  readonly onHand: number;
  readonly version: number;
}

const never: Record<Lifecycle, readonly MovementType[]> = {
  draft: ['SALE', 'RESTOCK', 'RETURN', 'ADJUSTMENT', 'COUNT', 'TRANSFER_OUT', 'TRANSFER_IN'],
  active: [],
  'phasing-out': ['RESTOCK'],
  discontinued: ['SALE', 'RESTOCK'],
};
const neverWhereClosed: readonly MovementType[] = ['SALE', 'RESTOCK', 'RETURN', 'TRANSFER_IN'];

/**
 * The rules of stock once more, as simply as they can be said: one tenant, one command at a time, everything in a map.
 * The service has to agree with it, whatever it does about locks, batches and replicas.
 */
export class StockModel {
  readonly levels = new Map<string, ModelLevel>();
  readonly #answers = new Map<string, Verdict>();

  constructor(
    private readonly products: Readonly<Record<string, ModelProduct>>,
    private readonly locations: Readonly<Record<string, 'open' | 'closed'>>,
  ) {}

  carryOut(command: StockCommand): Verdict {
    const before = this.#answers.get(command.commandId);
    if (before !== undefined) return before;
    const verdict = this.#decide(command);
    this.#answers.set(command.commandId, verdict);
    return verdict;
  }

  #decide(command: StockCommand): Verdict {
    const operatorOnly = !command.actor.roles.includes('manager');
    if (operatorOnly && command.wishes.some(({ type }) => roleForMovement[type] === 'manager')) {
      return { code: 'auth.role-missing' };
    }
    const saved = new Map(this.levels);
    const levels: ModelLevel[] = [];
    for (const wish of command.wishes) {
      const result = this.#apply(wish);
      if (typeof result === 'string') {
        this.levels.clear();
        for (const [key, level] of saved) this.levels.set(key, level);
        return { code: result };
      }
      levels.push(result);
    }
    return { levels };
  }

  #apply(wish: Wish): ModelLevel | string {
    const product = this.products[wish.productId];
    const location = this.locations[wish.locationId];
    if (product === undefined) return 'product.not-found';
    if (location === undefined) return 'location.not-found';
    if (never[product.lifecycle].includes(wish.type)) return 'product.lifecycle-forbids';
    if (location === 'closed' && neverWhereClosed.includes(wish.type)) return 'location.closed';
    const key = `${wish.productId}|${wish.locationId}`;
    const { onHand, version } = this.levels.get(key) ?? { onHand: 0, version: 0 };
    const { expectedVersion } = wish.type === 'COUNT' || wish.type === 'ADJUSTMENT' ? wish : {};
    if (expectedVersion !== undefined && expectedVersion !== version) return 'stock.version-differs';
    const after = afterOf(wish, onHand);
    const takes = after < onHand && wish.type !== 'COUNT';
    const mayTake = product.mayGoNegative && wish.type !== 'TRANSFER_OUT';
    if (takes && after < 0 && !mayTake) return 'stock.insufficient';
    const level = { onHand: after, version: version + 1 };
    this.levels.set(key, level);
    return level;
  }
}

function afterOf({ type, quantity }: Wish, onHand: number): number {
  if (type === 'COUNT') return quantity;
  return type === 'SALE' || type === 'TRANSFER_OUT' ? onHand - quantity : onHand + quantity;
}
