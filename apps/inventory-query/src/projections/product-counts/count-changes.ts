import { type Lifecycle, productKey } from '@streamstock/contracts-events';
import type { ProductFact } from '../catalog/catalog-fact';
import { byKey } from '../newest-per-key';

/** By how much the number of products of a lifecycle status changes. */
export interface CountChange {
  readonly key: string;
  readonly tenantId: string;
  readonly lifecycle: Lifecycle;
  readonly by: number;
}

/** The differences that changed products make, sorted by key and without those that come to nothing. */
export function countChanges(
  changed: readonly ProductFact[],
  before: ReadonlyMap<string, Lifecycle>,
): CountChange[] {
  const sums = new Map<string, CountChange>();
  const add = (tenantId: string, lifecycle: Lifecycle, by: number): void => {
    const key = `${tenantId}|${lifecycle}`;
    sums.set(key, { key, tenantId, lifecycle, by: (sums.get(key)?.by ?? 0) + by });
  };
  for (const { tenantId, product } of changed) {
    const left = before.get(productKey(tenantId, product.productId));
    if (left !== undefined) add(tenantId, left, -1);
    add(tenantId, product.lifecycle, 1);
  }
  return [...sums.values()].filter(({ by }) => by !== 0).sort(byKey);
}
