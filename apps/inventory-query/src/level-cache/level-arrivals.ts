import { type LevelKey, levelKeyOf, type LevelRow } from '../model/level-row';

type Listener = (row: LevelRow) => void;

/** Wakes whoever waits for a level that this process projects. */
export class LevelArrivals {
  readonly #listeners = new Map<string, Set<Listener>>();

  announce(rows: readonly LevelRow[]): void {
    if (this.#listeners.size === 0) return;
    for (const row of rows) {
      for (const listener of this.#listeners.get(levelKeyOf(row)) ?? []) listener(row);
    }
  }

  /** Calls back for each new row of the key until the returned function is called. */
  listen(key: LevelKey, listener: Listener): () => void {
    const name = levelKeyOf(key);
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(name);
    };
  }
}
