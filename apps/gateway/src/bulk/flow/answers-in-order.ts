/** Answers that come in any order and leave in the order of their rows. Bounded by whoever opens rows. */
export class AnswersInOrder {
  readonly #answers = new Map<number, string>();
  #opened = 0;
  #left = 0;

  /** The number of the next row, from 0. */
  open(): number {
    this.#opened += 1;
    return this.#opened - 1;
  }

  answer(row: number, text: string): void {
    this.#answers.set(row, text);
  }

  /** Rows that have been opened and not left. */
  get waiting(): number {
    return this.#opened - this.#left;
  }

  /** The answers whose turn it is. */
  takeReady(): string[] {
    const ready: string[] = [];
    for (;;) {
      const text = this.#answers.get(this.#left);
      if (text === undefined) return ready;
      this.#answers.delete(this.#left);
      this.#left += 1;
      ready.push(text);
    }
  }
}
