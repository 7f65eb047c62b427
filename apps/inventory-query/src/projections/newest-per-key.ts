/** Orders the facts of one key: the newer (epoch, version) wins. */
export interface Moment {
  readonly epoch: number;
  readonly version: number;
}

export interface KeyedFact extends Moment {
  readonly key: string;
}

export const isNewer = (one: Moment, other: Moment): boolean =>
  one.epoch > other.epoch || (one.epoch === other.epoch && one.version > other.version);

/** The newest fact of each key, sorted by key: the order in which rows are locked everywhere. */
export function newestPerKey<Fact extends KeyedFact>(facts: readonly Fact[]): Fact[] {
  const newest = new Map<string, Fact>();
  for (const fact of facts) {
    const known = newest.get(fact.key);
    if (known === undefined || isNewer(fact, known)) newest.set(fact.key, fact);
  }
  return [...newest.values()].sort(byKey);
}

export const byKey = (one: { readonly key: string }, other: { readonly key: string }): number =>
  one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
