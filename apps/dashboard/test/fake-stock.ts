import type {
  CreateLocationRequest,
  CreateProductRequest,
  LocationSummary,
  ProductSummary,
  RecordEventRequest,
  StockLevel,
  TransferRequest,
} from '@streamstock/contracts-http-api';
import { type Answer, ok, problem } from './fake-answers';

const products = [
  ['Espresso beans 1 kg', 'Coffee', 40],
  ['Oat drink 1 l', 'Dairy free', 60],
  ['Penne rigate 500 g', 'Pasta', 80],
  ['Passata 690 g', 'Tomato', 30],
  ['Olive oil extra virgin 0.75 l', 'Oil', 25],
] as const;
const locations = ['Berlin Mitte', 'Hamburg Altona', 'Warehouse North', 'Zürich Oerlikon'];
const spread = [120, 34, 900, 0, 8, 61, 25, 410];

/** Stock in memory with the answers of the real gateway: enough to show the page, no more. */
export class FakeStock {
  readonly products = new Map<string, ProductSummary>();
  readonly locations = new Map<string, LocationSummary>();
  readonly levels = new Map<string, StockLevel>();
  readonly #answers = new Map<string, Answer>();

  constructor(
    count: number,
    private readonly onLevel: (level: StockLevel) => void,
  ) {
    locations.forEach((name, index) => {
      const kind = name.startsWith('Warehouse') ? 'warehouse' : 'store';
      this.addLocation({
        code: `L${index}`,
        name,
        kind,
        region: 'DACH',
        timezone: 'Europe/Berlin',
        capacity: count * (200 + 60 * index),
      });
    });
    for (let index = 0; index < count; index += 1) this.#addSample(index);
  }

  addProduct(request: CreateProductRequest): void {
    const productId = request.productId ?? request.sku;
    this.products.set(productId, { ...request, productId, onHand: 0, available: 0, status: 'out' });
  }

  addLocation(request: CreateLocationRequest): void {
    const locationId = request.locationId ?? request.code;
    const nothing = { onHand: 0, available: 0, levels: 0, low: 0, out: 0, use: null };
    this.locations.set(locationId, { ...request, locationId, status: 'open', ...nothing });
  }

  /** All, or those with one of these SKUs. */
  productList(skus: readonly string[] = []): ProductSummary[] {
    return [...this.products.values()]
      .filter(({ sku }) => skus.length === 0 || skus.includes(sku))
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((product) => {
        const onHand = this.#sumOf(product.productId);
        return { ...product, onHand, available: onHand };
      });
  }

  levelList(productId: string | null): StockLevel[] {
    return [...this.levels.values()].filter((level) => productId === null || level.productId === productId);
  }

  /** The answer to `POST /api/events`; the same key gets the same answer. */
  record(request: RecordEventRequest, key: string): Answer {
    const answer = this.#answers.get(key) ?? this.#decide(request);
    this.#answers.set(key, answer);
    return answer;
  }

  change(productId: string, locationId: string, quantity: number): StockLevel | undefined {
    const key = `${productId}|${locationId}`;
    const known = this.levels.get(key);
    const onHand = (known?.onHand ?? 0) + quantity;
    if (onHand < 0) return undefined;
    const level = {
      productId,
      locationId,
      onHand,
      onHold: 0,
      held: 0,
      allocated: 0,
      inTransitOut: 0,
      incoming: 0,
      available: onHand,
      epoch: 1,
      version: (known?.version ?? 0) + 1,
      asOf: new Date().toISOString(),
    };
    this.levels.set(key, level);
    this.onLevel(level);
    return level;
  }

  /** The answer to `POST /api/transfers`. */
  transfer({ fromLocationId, toLocationId, lines }: TransferRequest, key: string): Answer {
    const answer = this.#answers.get(key) ?? this.#transfer(fromLocationId, toLocationId, lines);
    this.#answers.set(key, answer);
    return answer;
  }

  #transfer(from: string, to: string, lines: TransferRequest['lines']): Answer {
    for (const { productId, quantity } of lines) {
      const { available } = this.levels.get(`${productId}|${from}`) ?? { available: 0 };
      if (available < quantity) return insufficient(available, quantity, 'available');
    }
    const moved = lines.map(({ productId, quantity }) => ({
      productId,
      quantity,
      from: this.change(productId, from, -quantity),
      to: this.change(productId, to, quantity),
    }));
    return ok({ commandId: crypto.randomUUID(), lines: moved }, 201);
  }

  #decide(request: RecordEventRequest): Answer {
    const { type, productId, locationId, quantity } = request;
    const { onHand: there, version: now } = this.levels.get(`${productId}|${locationId}`) ?? {
      onHand: 0,
      version: 0,
    };
    const { expectedVersion } = type === 'COUNT' || type === 'ADJUSTMENT' ? request : {};
    if (expectedVersion !== undefined && expectedVersion !== now) {
      return problem(409, 'stock.version-differs', 'Stock has changed', 'It has changed.', 'expectedVersion');
    }
    const onHandChange = type === 'SALE' ? -quantity : type === 'COUNT' ? quantity - there : quantity;
    const level = this.change(productId, locationId, onHandChange);
    if (level === undefined) return insufficient(there, -onHandChange, 'on hand');
    const { onHand, available, version, asOf } = level;
    const ids = { commandId: crypto.randomUUID(), movementId: crypto.randomUUID() };
    return ok(
      {
        ...ids,
        type,
        productId,
        locationId,
        quantity,
        onHandChange,
        onHand,
        available,
        version,
        recordedAt: asOf,
      },
      201,
    );
  }

  #addSample(index: number): void {
    const [name, category, reorderPoint] = products[index % products.length] ?? products[0];
    const series = Math.floor(index / products.length);
    const sku = `PROD-${String(index + 1).padStart(3, '0')}`;
    this.addProduct({
      sku,
      name: series === 0 ? name : `${name} (${series + 1})`,
      category,
      barcode: null,
      price: { amount: 299 + (index % 40) * 120, currency: 'EUR' },
      cost: { amount: 140 + (index % 40) * 60, currency: 'EUR' },
      baseUnit: 'unit',
      reorderPoint,
      supplierId: null,
      leadTimeDays: null,
      negativeStock: 'refuse',
      lifecycle: 'active',
    });
    [...this.locations.keys()].forEach((locationId, place) => {
      this.change(sku, locationId, spread[(index * 3 + place) % spread.length] ?? 0);
    });
  }

  #sumOf(productId: string): number {
    return this.levelList(productId).reduce((sum, level) => sum + level.onHand, 0);
  }
}

const insufficient = (there: number, wanted: number, what: string): Answer =>
  problem(
    409,
    'stock.insufficient',
    'Not enough stock',
    `Only ${there} of ${wanted} units ${what}.`,
    'quantity',
  );
