/** What is known of a stock key. */
export interface Shelf {
  readonly productId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly available: number;
  readonly version: number;
}

/** What is where, as far as it is known, without what is being taken away. */
export class Shelves {
  readonly #byLocation = new Map<string, Map<string, Shelf>>();
  readonly #held = new Map<string, number>();

  /** Takes what is newer than what is known. */
  put(shelf: Shelf): void {
    const there = this.#byLocation.get(shelf.locationId) ?? new Map<string, Shelf>();
    const known = there.get(shelf.productId);
    if (known !== undefined && known.version > shelf.version) return;
    there.set(shelf.productId, shelf);
    this.#byLocation.set(shelf.locationId, there);
  }

  /** What a movement has changed, where nobody else tells. */
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

  /** So many units are on their way out, or with a negative number no longer: nobody else may take them. */
  hold(productId: string, locationId: string, units: number): void {
    const key = `${productId}|${locationId}`;
    const held = (this.#held.get(key) ?? 0) + units;
    if (held > 0) this.#held.set(key, held);
    else this.#held.delete(key);
  }

  at(productId: string, locationId: string): Shelf | undefined {
    const shelf = this.#byLocation.get(locationId)?.get(productId);
    return shelf && this.#withoutHeld(shelf);
  }

  /** In the order in which they became known. */
  atLocation(locationId: string): Shelf[] {
    return this.#left(this.#byLocation.get(locationId)?.values() ?? []);
  }

  ofProduct(productId: string): Shelf[] {
    return [...this.#byLocation.values()].flatMap((there) => this.#left(shelfIn(there, productId)));
  }

  all(): Shelf[] {
    return [...this.#byLocation.values()].flatMap((there) => this.#left(there.values()));
  }

  #left(shelves: Iterable<Shelf>): Shelf[] {
    return Array.from(shelves, (shelf) => this.#withoutHeld(shelf));
  }

  #withoutHeld(shelf: Shelf): Shelf {
    const held = this.#held.get(`${shelf.productId}|${shelf.locationId}`);
    return held === undefined ? shelf : { ...shelf, available: shelf.available - held };
  }
}

function shelfIn(shelves: ReadonlyMap<string, Shelf>, productId: string): Shelf[] {
  const shelf = shelves.get(productId);
  return shelf === undefined ? [] : [shelf];
}
