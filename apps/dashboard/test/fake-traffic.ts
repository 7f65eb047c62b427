import type { FakeStock } from './fake-stock';

const tick = 20;

/** Sales and deliveries at random places, so many a second. */
export class FakeTraffic {
  #perSecond = 0;
  #owed = 0;
  #keys: readonly string[] = [];

  constructor(private readonly stock: FakeStock) {
    setInterval(() => {
      this.#work();
    }, tick);
  }

  set(perSecond: number): void {
    this.#perSecond = perSecond;
  }

  #work(): void {
    if (this.#perSecond === 0) return;
    if (this.#keys.length !== this.stock.levels.size) this.#keys = [...this.stock.levels.keys()];
    this.#owed += (this.#perSecond * tick) / 1_000;
    for (; this.#owed >= 1; this.#owed -= 1) {
      // Every other change is among the first rows, which somebody looks at.
      const among = this.#owed % 2 < 1 ? this.#keys.length : Math.min(40, this.#keys.length);
      const [productId, locationId] = this.#keys[Math.floor(Math.random() * among)]?.split('|') ?? [];
      if (productId === undefined || locationId === undefined) return;
      this.stock.change(productId, locationId, Math.random() < 0.8 ? -1 : 5);
    }
  }
}
