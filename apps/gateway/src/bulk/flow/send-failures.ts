/**
 * Counts sends that failed one after another. A send counts if it began after the one before had failed: everything that
 * is on its way when Kafka goes away is one failure.
 */
export class SendFailures {
  #inARow = 0;

  get inARow(): number {
    return this.#inARow;
  }

  succeeded(): void {
    this.#inARow = 0;
  }

  /** `before`: what `inARow` was when this send began. */
  failed(before: number): void {
    if (before === this.#inARow) this.#inARow += 1;
  }
}
