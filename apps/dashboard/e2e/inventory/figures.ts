import type { ShownChange } from './watching';

/** The value that this share of all values does not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const inOrder = [...values].sort((one, other) => one - other);
  return inOrder[Math.max(0, Math.ceil(inOrder.length * share) - 1)] ?? 0;
}

/** How many in a hundred are more than this. */
export const percentOver = (values: readonly number[], limit: number): number =>
  values.length === 0 ? 0 : (values.filter((value) => value > limit).length * 100) / values.length;

/** Milliseconds from each change that was shown until it was; of several that were shown as one, from the last. */
export function delays(changes: readonly ShownChange[], shown: readonly ShownChange[]): number[] {
  const keyOf = ({ productId, place, onHand }: ShownChange): string =>
    `${productId}|${place}|${String(onHand)}`;
  const times = new Map<string, number[]>();
  for (const change of changes) times.set(keyOf(change), [...(times.get(keyOf(change)) ?? []), change.at]);
  return shown.flatMap((each) => {
    const before = (times.get(keyOf(each)) ?? []).filter((at) => at <= each.at);
    return before.length === 0 ? [] : [each.at - Math.max(...before)];
  });
}
