import type { Submission } from './submission';

/** One item and the place its result belongs to. */
export interface Entry<Item, Result> {
  readonly item: Item;
  readonly submission: Submission<Item, Result>;
  readonly index: number;
}

export interface BatchLimits {
  readonly maxItems: number;
  readonly maxKeys: number;
}

/** First in, first out, over the items of all submissions. */
export class ItemQueue<Item, Result> {
  #submissions: Submission<Item, Result>[] = [];
  /** The next item to take: `#submissions[#first].items[#index]`. */
  #first = 0;
  #index = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(submission: Submission<Item, Result>): void {
    this.#submissions.push(submission);
    this.#length += submission.items.length;
  }

  /** Takes the next batch, at least one item if any waits. Never skips an item to fill the batch: order counts. */
  take(limits: BatchLimits): Entry<Item, Result>[] {
    const batch: Entry<Item, Result>[] = [];
    const keys = new Set<string>();
    while (batch.length < limits.maxItems) {
      const entry = this.#peek();
      if (entry === undefined) break;
      for (const key of entry.submission.keys[entry.index] ?? []) keys.add(key);
      if (keys.size > limits.maxKeys && batch.length > 0) break;
      batch.push(entry);
      this.#advance(entry.submission);
    }
    this.#dropTaken();
    return batch;
  }

  #peek(): Entry<Item, Result> | undefined {
    const submission = this.#submissions[this.#first];
    const item = submission?.items[this.#index];
    return submission === undefined || item === undefined
      ? undefined
      : { item, submission, index: this.#index };
  }

  #advance(submission: Submission<Item, Result>): void {
    this.#length -= 1;
    this.#index += 1;
    if (this.#index < submission.items.length) return;
    this.#first += 1;
    this.#index = 0;
  }

  #dropTaken(): void {
    if (this.#first === 0) return;
    this.#submissions = this.#submissions.slice(this.#first);
    this.#first = 0;
  }
}
