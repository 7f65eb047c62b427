/** Part of a long row of things, from one place up to, but not, another. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export const windowsIn = (total: number, size: number): number => Math.ceil(total / size);

export const windowAt = (index: number, total: number, size: number): Window => ({
  from: index * size,
  to: Math.min(total, (index + 1) * size),
});

/**
 * Where work on windows goes on that was done in their order: the first one that `isDone` denies, found by halves.
 * Resolves with the number of windows when all are done.
 */
export async function firstUndone(
  count: number,
  isDone: (index: number) => Promise<boolean>,
): Promise<number> {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isDone(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
