/** A line of an order that may still be brought back. */
export interface SoldLine {
  readonly orderId: string;
  readonly productId: string;
  readonly locationId: string;
  readonly quantity: number;
}

/** Older sales are hardly ever brought back. */
const remembered = 300;

/** Numbers documents, and remembers what was sold lately. */
export class OpenOrders {
  readonly #numbers = new Map<string, number>();
  #lines: SoldLine[] = [];
  #last: { readonly orderId: string; readonly locationId: string } | undefined;

  /** @param run tells the documents of this run from those of others. */
  constructor(private readonly run: string) {}

  /** Such as `SO-demo-00042`: the kind of document, the run, and how many there were. */
  newNumber(kind: string): string {
    const number = (this.#numbers.get(kind) ?? 0) + 1;
    this.#numbers.set(kind, number);
    return `${kind}-${this.run}-${String(number).padStart(5, '0')}`;
  }

  /** The order of the last sale when that was here, or a new one. */
  orderAt(locationId: string, goesOn: boolean): string {
    const last = this.#last;
    const orderId = goesOn && last?.locationId === locationId ? last.orderId : this.newNumber('SO');
    this.#last = { orderId, locationId };
    return orderId;
  }

  sold(line: SoldLine): void {
    this.#lines.push(line);
    if (this.#lines.length > remembered) this.#lines.shift();
  }

  at(locationId: string): readonly SoldLine[] {
    return this.#lines.filter((line) => line.locationId === locationId);
  }

  /** So many units of a line came back. */
  broughtBack(line: SoldLine, quantity: number): void {
    const left = line.quantity - quantity;
    this.#lines = this.#lines.flatMap((known) => {
      if (known !== line) return known;
      return left > 0 ? { ...line, quantity: left } : [];
    });
  }
}
