import type { RelayRecord } from './relay-options';

type HandOver = (keys: string[], byTopic: ReadonlyMap<string, readonly string[]>) => Promise<void>;

/**
 * Keys whose records may stand in Kafka though their rows were not deleted: another relay may have published newer
 * ones in between, so that ours came last. Their current state must follow once more. Kept until that is committed;
 * sends that repeat the same rows add nothing, so an outage does not make it grow.
 */
export class UncertainKeys {
  readonly #byTopic = new Map<string, Set<string>>();
  #dueAt = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  get size(): number {
    let size = 0;
    for (const keys of this.#byTopic.values()) size += keys.size;
    return size;
  }

  /** @param delayMs for how long records of the failed send may still arrive */
  add(records: readonly RelayRecord[], delayMs: number): void {
    for (const { topic, key } of records) this.#keysOf(topic).add(key);
    this.#dueAt = Math.max(this.#dueAt, this.now() + delayMs);
  }

  /** When they are to be put in again, on the clock of the constructor; Infinity when there are none. */
  dueAt(): number {
    return this.#byTopic.size === 0 ? Infinity : this.#dueAt;
  }

  /** Hands all keys over; they come back when that fails. @returns how many */
  async handOver(take: HandOver): Promise<number> {
    const taken = new Map([...this.#byTopic].map(([topic, keys]) => [topic, [...keys]]));
    const keys = [...new Set([...taken.values()].flat())];
    this.#byTopic.clear();
    try {
      await take(keys, taken);
      return keys.length;
    } catch (error) {
      for (const [topic, all] of taken) for (const key of all) this.#keysOf(topic).add(key);
      throw error;
    }
  }

  #keysOf(topic: string): Set<string> {
    const known = this.#byTopic.get(topic);
    if (known) return known;
    const keys = new Set<string>();
    this.#byTopic.set(topic, keys);
    return keys;
  }
}
