import { type Envelope, type TopicDefinition, topics } from '@streamstock/contracts-events';
import { aMovement } from '../../src/projections/testing/movement-facts';
import { levelMessage, locationMessage, productMessage, supplierMessage } from '../records';

/** A message and the topic of the contract that it travels on. */
export interface Fact {
  readonly topic: Pick<TopicDefinition, 'name'>;
  readonly message: Envelope;
}

interface Stock {
  readonly tenantId: string;
  readonly productId: string;
  readonly locationId: string;
  readonly version: number;
  readonly onHand: number;
}

const lifecycles = ['active', 'active', 'phasing-out', 'discontinued', 'draft'] as const;

/** What happens at two tenants with the same ids: facts about it, and what must be true afterwards. */
export class World {
  readonly tenants = ['acme', 'umbrella'];
  readonly products: readonly string[];
  readonly locations: readonly string[];
  readonly stock = new Map<string, Stock>();
  moved = 0;
  readonly #versions = new Map<string, number>();
  #seed: number;

  constructor({ products = 12, locations = 4, seed = 7 } = {}) {
    this.products = Array.from({ length: products }, (_, index) => `P${String(index)}`);
    this.locations = Array.from({ length: locations }, (_, index) => `L${String(index)}`);
    this.#seed = seed;
  }

  /** Every product, location and supplier of both tenants, in a new version. */
  catalogue(): Fact[] {
    return this.tenants.flatMap((tenantId) => [
      ...this.products.map((productId) => this.#product(tenantId, productId)),
      ...this.locations.map((locationId) => ({
        topic: topics.catalog,
        message: locationMessage(
          { locationId, code: locationId, name: `Shop ${locationId}` },
          tenantId,
          this.#nextVersion(`${tenantId} ${locationId}`),
        ),
      })),
      ...['S1', 'S2'].map((supplierId) => ({
        topic: topics.catalog,
        message: supplierMessage({ supplierId }, tenantId, this.#nextVersion(`${tenantId} ${supplierId}`)),
      })),
    ]);
  }

  /** Stock moves so many times; some facts come twice, some levels come behind newer ones, some products change. */
  moves(count: number): Fact[] {
    const facts: Fact[] = [];
    for (let index = 0; index < count; index += 1) {
      const [movement, level] = this.#move();
      const before = facts.length === 0 ? 0 : this.#random(facts.length);
      facts.push(movement);
      if (this.#random(5) === 0) facts.splice(before, 0, level);
      else facts.push(level);
      if (this.#random(8) === 0) facts.push(movement, level);
      if (this.#random(20) === 0)
        facts.push(this.#product(this.#pick(this.tenants), this.#pick(this.products)));
    }
    return facts;
  }

  #move(): [Fact, Fact] {
    const key = {
      tenantId: this.#pick(this.tenants),
      productId: this.#pick(this.products),
      locationId: this.#pick(this.locations),
    };
    const name = `${key.tenantId}|${key.productId}|${key.locationId}`;
    const { version, onHand } = this.stock.get(name) ?? { version: 0, onHand: 0 };
    const restocks = onHand < 5;
    const onHandChange = restocks ? 40 : -1 - this.#random(3);
    const now = { ...key, version: version + 1, onHand: onHand + onHandChange };
    this.stock.set(name, now);
    this.moved += 1;
    const told = restocks ? ({ type: 'RESTOCK', supplierId: this.#pick(['S1', 'S2']) } as const) : {};
    return [
      { topic: topics.movements, message: aMovement({ ...now, ...told, onHandChange }) },
      { topic: topics.stockLevels, message: levelMessage(now) },
    ];
  }

  #product(tenantId: string, productId: string): Fact {
    const version = this.#nextVersion(`${tenantId} ${productId}`);
    const product = {
      productId,
      sku: `SKU-${productId}`,
      name: `Beans ${productId} ${String(version)}`,
      category: this.#pick(['Coffee', 'Tea']),
      reorderPoint: this.#random(30),
      cost: { amount: 100 + this.#random(50), currency: 'EUR' },
      price: { amount: 200 + this.#random(50), currency: 'EUR' },
      supplierId: this.#pick(['S1', 'S2']),
      lifecycle: this.#pick(lifecycles),
    };
    return { topic: topics.catalog, message: productMessage(product, tenantId, version) };
  }

  #nextVersion(entity: string): number {
    const version = (this.#versions.get(entity) ?? 0) + 1;
    this.#versions.set(entity, version);
    return version;
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[this.#random(items.length)];
    if (item === undefined) throw new Error('there is something to choose from');
    return item;
  }

  /** Below the limit; the same in every run (mulberry32). */
  #random(below: number): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), this.#seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }
}
