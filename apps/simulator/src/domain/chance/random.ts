import { hashOf } from './hash';

/**
 * Chance that is the same for the same seed number: the generator sfc32 of PractRand, started from the number through
 * splitmix32. Every question that has its own `fork` gets the same answers however many others are asked before it.
 */
export class Random {
  readonly #state: Int32Array;
  readonly #seed: number;

  /** @param seed a whole number of 32 bits; more are cut off. */
  constructor(seed: number) {
    this.#seed = seed >>> 0;
    this.#state = new Int32Array(splitMix(this.#seed));
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** Another sequence, that depends on the seed number and this name only. */
  fork(name: string): Random {
    return new Random(hashOf(`${this.#seed}/${name}`));
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    const [a = 0, b = 0, c = 0, count = 0] = this.#state;
    const sum = (((a + b) | 0) + count) | 0;
    this.#state.set([
      b ^ (b >>> 9),
      (c + (c << 3)) | 0,
      (((c << 21) | (c >>> 11)) + sum) | 0,
      (count + 1) | 0,
    ]);
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError when there is nothing to pick. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }

  /** In proportion to the weights; undefined when none is above 0. */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T | undefined {
    const weights = items.map((item) => Math.max(0, weightOf(item)));
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    let last: T | undefined;
    for (const [index, item] of items.entries()) {
      const weight = weights[index] ?? 0;
      if (weight === 0) continue;
      last = item;
      left -= weight;
      if (left < 0) return item;
    }
    return last;
  }

  /** 1, and with this probability each time one more, up to `most`. */
  geometric(more: number, most: number): number {
    let count = 1;
    while (count < most && this.chance(more)) count += 1;
    return count;
  }

  /** A waiting time of this mean between events that know nothing of each other. */
  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  }
}

/** Four numbers from one, as splitmix32 spreads them. */
function splitMix(seed: number): number[] {
  let state = seed | 0;
  return Array.from({ length: 4 }, () => {
    state = (state + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const again = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return again ^ (again >>> 15);
  });
}
