/** What is known of a stock key. */
export interface Shelf {
  readonly productId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly available: number;
  readonly version: number;
}

/** What is where, as far as it is known. */
export class Shelves {
  readonly #byLocation = new Map<string, Map<string, Shelf>>();

  get size(): number {
    return [...this.#byLocation.values()].reduce((sum, shelves) => sum + shelves.size, 0);
  }

  /** Takes what is newer than what is known. */
  put(shelf: Shelf): void {
    const there = this.#byLocation.get(shelf.locationId) ?? new Map<string, Shelf>();
    const known = there.get(shelf.productId);
    if (known !== undefined && known.version > shelf.version) return;
    there.set(shelf.productId, shelf);
    this.#byLocation.set(shelf.locationId, there);
  }

  /** What a movement of this program has changed, where nobody else tells. */
  move(productId: string, locationId: string, change: number): void {
    const { onHand = 0, available = 0, version = 0 } = this.at(productId, locationId) ?? {};
    this.put({
      productId,
      locationId,
      onHand: onHand + change,
      available: available + change,
      version: version + 1,
    });
  }

  at(productId: string, locationId: string): Shelf | undefined {
    return this.#byLocation.get(locationId)?.get(productId);
  }

  /** In the order in which they became known. */
  atLocation(locationId: string): Shelf[] {
    return [...(this.#byLocation.get(locationId)?.values() ?? [])];
  }

  ofProduct(productId: string): Shelf[] {
    return [...this.#byLocation.values()].flatMap((shelves) => shelves.get(productId) ?? []);
  }

  all(): Shelf[] {
    return [...this.#byLocation.values()].flatMap((shelves) => [...shelves.values()]);
  }
}
