/** What one call of `submit` waits for. It settles when the last of its items is finished. */
export class Submission<Item, Result> {
  readonly #results: Result[];
  #unfinished: number;
  #failure: { readonly error: unknown } | undefined;

  constructor(
    readonly items: readonly Item[],
    /** The keys of each item. */
    readonly keys: readonly (readonly string[])[],
    private readonly resolve: (results: readonly Result[]) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    this.#results = new Array<Result>(items.length);
    this.#unfinished = items.length;
  }

  succeed(index: number, result: Result): void {
    this.#results[index] = result;
    this.#finish();
  }

  /** The first failure decides, but only when the other items are finished too: nothing of it is in work then. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#finish();
  }

  #finish(): void {
    this.#unfinished -= 1;
    if (this.#unfinished > 0) return;
    if (this.#failure) this.reject(this.#failure.error);
    else this.resolve(this.#results);
  }
}
