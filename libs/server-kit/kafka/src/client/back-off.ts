const first = 100;
const longest = 5_000;

/** Milliseconds to wait before the next attempt: doubling from 100 ms to 5 s, a quarter of it random. */
export function backOff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(longest, first * 2 ** Math.min(attempt, 10));
  return Math.round(full * (0.75 + random() * 0.25));
}
