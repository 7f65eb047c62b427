import type { ApiClient } from '../api';
import type { Random } from '../domain/chance/random';
import { isLate } from '../domain/live/late-keys';
import type { Place } from '../domain/live/pace';
import type { Act } from '../domain/traffic/act';
import { nextAct } from '../domain/traffic/next-act';
import { OpenOrders } from '../domain/traffic/open-orders';
import { popularityOf } from '../domain/traffic/popularity';
import { fillFactor, type Goods, type Scene } from '../domain/traffic/scene';
import { type Shelf, Shelves } from '../domain/traffic/shelves';
import { readGoods, readLevels, readPlaces } from './known-world';

interface Options {
  readonly api: ApiClient;
  readonly random: Random;
  readonly seed: number;
  /** Tells the documents of this run from those of others. */
  readonly run: string;
}

/** The shop as live traffic knows it: what there is, and what happens next. */
export class Shop {
  readonly shelves = new Shelves();
  #goods: ReadonlyMap<string, Goods> = new Map();
  #places: readonly Place[] = [];
  #scene: Scene;

  constructor(private readonly options: Options) {
    this.#scene = this.#sceneWith(new OpenOrders(options.run));
  }

  /** Where something can happen. */
  get places(): readonly Place[] {
    return this.#places;
  }

  /** Reads what there is, and what others have changed since. */
  async look(signal: AbortSignal): Promise<void> {
    const { api } = this.options;
    this.#goods = await readGoods(api, signal);
    const places = await readPlaces(api, signal);
    await readLevels(api, this.shelves, { goods: this.#goods, places }, signal);
    this.#places = places.filter(({ locationId }) => this.shelves.atLocation(locationId).length > 0);
    this.#scene = this.#sceneWith(this.#scene.orders);
  }

  /** Undefined where nothing can happen. */
  next(place: Place): Act | undefined {
    return nextAct(this.#scene, place.locationId);
  }

  #sceneWith(orders: OpenOrders): Scene {
    const { random, seed } = this.options;
    const goods = this.#goods;
    return {
      ...{ random, goods, orders },
      shelves: this.shelves,
      popularity: popularityOf([...goods.keys()], seed),
      targetOf: ({ productId, locationId }: Shelf) =>
        isLate(productId, locationId, Date.now())
          ? 0
          : Math.ceil(fillFactor * (goods.get(productId)?.reorderPoint ?? 0)),
      knowsVersions: true,
    };
  }
}
