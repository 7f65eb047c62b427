import { type StockListItem, type StockLevel, statusOfStock } from '@streamstock/contracts-http-api';
import { type Answer, ok, page, problem } from './fake-answers';
import type { FakeStock } from './fake-stock';

type Key = (item: StockListItem) => string | number;

const keys: Record<string, Key[]> = {
  product: [(item) => item.productId, (item) => item.locationId],
  location: [(item) => item.locationId, (item) => item.productId],
  available: [(item) => item.available, (item) => item.productId],
};

/** The stock list of the gateway: filtered, sorted and in pages. */
export class FakeLevels {
  #inOrder: readonly { readonly key: string }[] = [];

  constructor(private readonly stock: FakeStock) {}

  list(query: URLSearchParams): Answer {
    const wanted = ['productId', 'sku', 'locationId', 'status', 'category'] as const;
    const asked = wanted.flatMap((name) => {
      const values = query.getAll(name);
      return values.length === 0 ? [] : [[name, values] as const];
    });
    const words = (query.get('search') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const sort = query.get('sort') ?? 'product';
    if (asked.length === 0 && words.length === 0 && sort === 'product') return this.#all(query);
    const items = this.#levels()
      .map((level) => this.itemOf(level))
      .filter((item) => asked.every(([name, values]) => values.includes(item[name] ?? '')))
      .filter((item) => words.every((word) => textOf(item).some((text) => text.startsWith(word))));
    return page(sorted(items, sort), query);
  }

  one(locationId: string, productId: string): Answer {
    const level = this.stock.levels.get(`${productId}|${locationId}`);
    return level === undefined
      ? problem(404, 'stock.not-found', 'No stock known here', 'There never was any.')
      : ok(level);
  }

  categories(): Answer {
    const counts = new Map<string, number>();
    for (const { category } of this.stock.products.values())
      counts.set(category, (counts.get(category) ?? 0) + 1);
    const items = [...counts].map(([category, products]) => ({ category, products }));
    return ok({ items: items.sort((one, other) => one.category.localeCompare(other.category)) });
  }

  itemOf(level: StockLevel): StockListItem {
    const product = this.stock.products.get(level.productId);
    const reorderPoint = product?.reorderPoint ?? 0;
    return {
      ...level,
      sku: product?.sku ?? null,
      productName: product?.name ?? null,
      category: product?.category ?? null,
      baseUnit: product?.baseUnit ?? null,
      reorderPoint,
      status: statusOfStock(level.available, reorderPoint),
    };
  }

  /** Of a whole world only the page is made. */
  #all(query: URLSearchParams): Answer {
    const { status, body } = page(this.#keys(), query);
    if (status !== 200) return { status, body };
    const { items, ...rest } = body as { items: { key: string }[] };
    return ok({ ...rest, items: this.#levels(items).map((level) => this.itemOf(level)) });
  }

  #levels(listed: readonly { readonly key: string }[] = this.#keys()): StockLevel[] {
    return listed.flatMap(({ key }) => this.stock.levels.get(key) ?? []);
  }

  /** By product and location; sorted again only when there are more of them. */
  #keys(): readonly { readonly key: string }[] {
    if (this.#inOrder.length !== this.stock.levels.size) {
      this.#inOrder = [...this.stock.levels.keys()].sort().map((key) => ({ key }));
    }
    return this.#inOrder;
  }
}

const textOf = ({ sku, productName }: StockListItem): string[] => [
  (sku ?? '').toLowerCase(),
  ...(productName ?? '').toLowerCase().split(/\s+/),
];

function sorted(items: StockListItem[], sort: string): StockListItem[] {
  const by = keys[sort.replace('-', '')] ?? [];
  const sign = sort.startsWith('-') ? -1 : 1;
  return items.sort((one, other) => {
    for (const key of by) if (key(one) !== key(other)) return key(one) < key(other) ? -sign : sign;
    return 0;
  });
}
