import type { LevelRow } from '../../model/level-row';
import { byKey } from '../newest-per-key';
import type { LevelChange } from './level-change';

/** What stock is worth in minor units; bigints, because a thousand million units may cost a thousand million each. */
export interface Value {
  readonly atCost: bigint;
  readonly atPrice: bigint;
}

/** By how much the value at a location changes, in one currency. */
export interface ValueChange {
  readonly key: string;
  readonly tenantId: string;
  readonly locationId: string;
  readonly currency: string;
  readonly by: Value;
}

/** What one level adds to the value in its currency; nothing without one, or before a fact has reached it. */
export const valueOf = ({ version, stock, terms }: LevelRow): Value => {
  if (version < 0 || terms.currency === null) return { atCost: 0n, atPrice: 0n };
  const units = BigInt(stock.onHand);
  return { atCost: units * BigInt(terms.unitCost ?? 0), atPrice: units * BigInt(terms.unitPrice ?? 0) };
};

/** The differences that level changes make, sorted by key and without those that come to nothing. */
export function valueChanges(changes: readonly LevelChange[]): ValueChange[] {
  const sums = new Map<string, ValueChange>();
  const add = (row: LevelRow, sign: bigint): void => {
    const { tenantId, locationId } = row;
    const { currency } = row.terms;
    if (currency === null) return;
    const { atCost, atPrice } = valueOf(row);
    const key = `${tenantId}|${locationId}|${currency}`;
    const known = sums.get(key)?.by ?? { atCost: 0n, atPrice: 0n };
    const by = { atCost: known.atCost + sign * atCost, atPrice: known.atPrice + sign * atPrice };
    sums.set(key, { key, tenantId, locationId, currency, by });
  };
  for (const { before, after } of changes) {
    add(before, -1n);
    add(after, 1n);
  }
  return [...sums.values()].filter(({ by }) => by.atCost !== 0n || by.atPrice !== 0n).sort(byKey);
}
