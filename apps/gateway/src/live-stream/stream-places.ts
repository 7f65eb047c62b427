/** Bounds the open streams of this replica, in all and per person. */
export class StreamPlaces {
  readonly #taken = new Map<string, number>();
  #total = 0;

  constructor(
    private readonly maxTotal: number,
    private readonly maxPerSubject: number,
  ) {}

  get total(): number {
    return this.#total;
  }

  /** Takes a place and returns how to give it back, or undefined when there is none. */
  take(subject: string): (() => void) | undefined {
    const taken = this.#taken.get(subject) ?? 0;
    if (this.#total >= this.maxTotal || taken >= this.maxPerSubject) return undefined;
    this.#total += 1;
    this.#taken.set(subject, taken + 1);
    let held = true;
    return () => {
      if (held) this.#release(subject);
      held = false;
    };
  }

  #release(subject: string): void {
    this.#total -= 1;
    const left = (this.#taken.get(subject) ?? 1) - 1;
    if (left > 0) this.#taken.set(subject, left);
    else this.#taken.delete(subject);
  }
}
