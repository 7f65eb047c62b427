import type { Role } from '@streamstock/contracts-events';
import { Feed } from '../traffic/bulk';
import { Journal } from '../traffic/journal';
import { Till } from '../traffic/till';
import type { World } from './world';

export interface Place {
  readonly productId: string;
  readonly locationId: string;
}

export interface ShopSize {
  readonly products: number;
  readonly locations: number;
  /** On hand of each product at each location at the beginning, in base units. */
  readonly each: number;
  /** Put before every product and location id, to tell them from those of other shops. */
  readonly prefix?: string;
}

/** One tenant that nobody else uses, with its catalogue, its tills, and a journal of what those were told. */
export class Shop {
  readonly journal = new Journal();

  private constructor(
    private readonly world: World,
    readonly tenantId: string,
    private readonly tokens: Readonly<Record<'admin' | 'manager' | 'operator', string>>,
    readonly productIds: readonly string[],
    readonly locationIds: readonly string[],
  ) {}

  static async open(world: World, tenantId: string, size: ShopSize): Promise<Shop> {
    const { prefix = '' } = size;
    const ids = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}${letter}-${String(index + 1)}`);
    const shop = new Shop(
      world,
      tenantId,
      {
        admin: await world.stack.token({ tenant: tenantId, roles: ['admin'], subject: 'ada' }),
        manager: await world.stack.token({ tenant: tenantId, roles: ['manager'], subject: 'mara' }),
        operator: await world.stack.token({ tenant: tenantId, roles: ['operator'], subject: 'olga' }),
      },
      ids('P', size.products),
      ids('L', size.locations),
    );
    await shop.#furnish(size.each);
    return shop;
  }

  /** Every product at every location. */
  get places(): Place[] {
    return this.productIds.flatMap((productId) =>
      this.locationIds.map((locationId) => ({ productId, locationId })),
    );
  }

  anyPlace(): Place {
    const { places } = this;
    const place = places[Math.floor(Math.random() * places.length)];
    if (!place) throw new Error('The shop has no places.');
    return place;
  }

  /** An operator's till that may use every gateway. */
  till(): Till {
    return this.#till(this.tokens.operator);
  }

  /** A manager's, who may count, adjust and transfer too. */
  managerTill(): Till {
    return this.#till(this.tokens.manager);
  }

  /** An administrator's, who may change the catalogue. */
  office(): Till {
    return this.#till(this.tokens.admin);
  }

  /** Sends many movements at once in a manager's name. */
  feed(): Feed {
    return new Feed(this.managerTill(), this.journal);
  }

  /** An administrator's. */
  get token(): string {
    return this.tokens.admin;
  }

  /** A token of this tenant for somebody else. */
  tokenFor(roles: readonly Role[], locations: readonly string[] | '*' = '*'): Promise<string> {
    return this.world.stack.token({ tenant: this.tenantId, subject: roles.join('-'), roles, locations });
  }

  #till(token: string): Till {
    return new Till({ gateways: this.world.gateways, token, journal: this.journal });
  }

  async #furnish(each: number): Promise<void> {
    const admin = this.office();
    const made = await Promise.all([
      ...this.productIds.map((id) => admin.write('/api/products', aProduct(id))),
      ...this.locationIds.map((id) => admin.write('/api/locations', aLocation(id))),
    ]);
    const wrong = made.find(({ status }) => status !== 201);
    if (wrong) throw new Error(`The catalogue was not made: ${JSON.stringify(wrong.body)}`);
    if (each === 0) return;
    const till = this.till();
    await Promise.all(
      this.places.map(({ productId, locationId }) => till.restock(productId, locationId, each)),
    );
  }
}

const aProduct = (productId: string) => ({
  productId,
  sku: `SKU-${productId}`,
  name: `Product ${productId}`,
  category: 'Tools',
  reorderPoint: 10,
});

const aLocation = (locationId: string) => ({
  locationId,
  code: `CODE-${locationId}`,
  name: `Location ${locationId}`,
  kind: 'store',
  region: 'North',
  timezone: 'Europe/Berlin',
});
