import { byKey } from '../newest-per-key';
import type { LevelChange } from './level-change';
import { type ValueChange, valueChanges } from './stock-value';
import { contributionOf, isZero, minus, plus, type Totals } from './totals';

/** By how much a total changes; `id` is the product or the location, empty for the tenant's own total. */
export interface TotalChange {
  readonly key: string;
  readonly tenantId: string;
  readonly id: string;
  readonly by: Totals;
}

/** Each list sorted by key and without totals that stay as they are. */
export interface RollUpChanges {
  readonly products: readonly TotalChange[];
  readonly locations: readonly TotalChange[];
  readonly values: readonly ValueChange[];
  readonly tenants: readonly TotalChange[];
}

/** The differences that level changes make to the totals of their product, location and tenant, and to the value. */
export function rollUpChanges(changes: readonly LevelChange[]): RollUpChanges {
  const products = new Sums();
  const locations = new Sums();
  const tenants = new Sums();
  for (const { before, after } of changes) {
    const by = minus(contributionOf(after), contributionOf(before));
    const { tenantId, productId, locationId } = after;
    products.add(tenantId, productId, by);
    locations.add(tenantId, locationId, by);
    tenants.add(tenantId, '', by);
  }
  return {
    products: products.sorted(),
    locations: locations.sorted(),
    values: valueChanges(changes),
    tenants: tenants.sorted(),
  };
}

class Sums {
  readonly #sums = new Map<string, TotalChange>();

  add(tenantId: string, id: string, by: Totals): void {
    const key = `${tenantId}|${id}`;
    const known = this.#sums.get(key);
    this.#sums.set(key, { key, tenantId, id, by: known === undefined ? by : plus(known.by, by) });
  }

  sorted(): TotalChange[] {
    return [...this.#sums.values()].filter(({ by }) => !isZero(by)).sort(byKey);
  }
}
