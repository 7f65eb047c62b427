import { idOfName } from './entity-name';

/** A product at a location, by the ids of the API. */
export interface StockKey {
  readonly productId: string;
  readonly locationId: string;
}

export interface NamingOptions {
  readonly productPrefix: string;
  readonly locationPrefix: string;
  /** Ids of names that are not made by the prefix. */
  readonly productIds: ReadonlyMap<string, string>;
  readonly locationIds: ReadonlyMap<string, string>;
  /** The id of the location of files that name none. */
  readonly onlyLocation: string;
}

/** Every stock key of a replay, numbered in the order in which the files name them. Holds all of them. */
export class StockKeys {
  readonly all: StockKey[] = [];
  /** Names in the file by id, of those that were met. */
  readonly products = new Map<string, string>();
  readonly locations = new Map<string, string>();
  readonly #byNames = new Map<string, number>();
  readonly #byIds = new Map<string, number>();

  constructor(private readonly options: NamingOptions) {}

  /** The number of a product at a location, both as the file names them. Names with one id are one key. */
  numberOf(product: string, location: string | undefined): number {
    const names = JSON.stringify([product, location]);
    const known = this.#byNames.get(names);
    if (known !== undefined) return known;
    const number = this.#add(product, location);
    this.#byNames.set(names, number);
    return number;
  }

  #add(product: string, location: string | undefined): number {
    const { productPrefix, locationPrefix, productIds, locationIds, onlyLocation } = this.options;
    const productId = productIds.get(product) ?? idOfName(productPrefix, product);
    const locationId =
      location === undefined
        ? onlyLocation
        : (locationIds.get(location) ?? idOfName(locationPrefix, location));
    const key = `${productId}|${locationId}`;
    const number = this.#byIds.get(key) ?? this.all.push({ productId, locationId }) - 1;
    this.#byIds.set(key, number);
    if (!this.products.has(productId)) this.products.set(productId, product);
    if (!this.locations.has(locationId)) this.locations.set(locationId, location ?? onlyLocation);
    return number;
  }
}
