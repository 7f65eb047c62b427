type Listener<Arrived> = (arrived: Arrived) => void;

/** Wakes whoever waits for something that this process projects. */
export class Arrivals<Key, Arrived extends Key> {
  readonly #listeners = new Map<string, Set<Listener<Arrived>>>();

  constructor(private readonly nameOf: (key: Key) => string) {}

  announce(all: readonly Arrived[]): void {
    if (this.#listeners.size === 0) return;
    for (const arrived of all) {
      for (const listener of this.#listeners.get(this.nameOf(arrived)) ?? []) listener(arrived);
    }
  }

  /** Calls back for each arrival of the key until the returned function is called. */
  listen(key: Key, listener: Listener<Arrived>): () => void {
    const name = this.nameOf(key);
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(name);
    };
  }
}
