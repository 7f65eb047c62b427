const first = 1_000;
const longest = 15_000;

/**
 * Milliseconds to wait before try number `failures + 1`: doubling from 1 s to 15 s, never below what the server asked
 * for, spread by ±20 % so that screens do not come back all at once. `random` is in [0, 1).
 */
export function pauseBefore(failures: number, serverWish: number, random: number): number {
  const doubled = Math.min(longest, first * 2 ** Math.max(0, failures - 1));
  return Math.round(Math.max(doubled, serverWish) * (0.8 + 0.4 * random));
}
