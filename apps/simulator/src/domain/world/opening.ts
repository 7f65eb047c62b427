import type { Random } from '../chance/random';
import { leastUnits, mostUnits, type Product } from './products';
import { takes, type Warehouse, warehouses } from './warehouses';

/** Units that a product opens with at a warehouse. */
export interface Opening {
  readonly productId: string;
  readonly locationId: string;
  readonly quantity: number;
  /** A delivery is due and does not come. */
  readonly isOverdue: boolean;
}

/** Products of which one place waits for a delivery. */
const overdueShare = 0.35;

/** Enough for some weeks where it is kept at all: from one to four warehouses, the more units the more. */
export function openingsOf(products: readonly Product[], random: Random): Opening[] {
  return products.flatMap((product) => {
    const total = totalOf(product, random);
    const places = placesOf(product, total, random);
    const parts = partsOf(total, places.length, random);
    const late =
      places.length > 1 && random.chance(overdueShare) ? runDown(parts, product, random) : undefined;
    return places.map(({ code }, index) => ({
      productId: product.sku,
      locationId: code,
      quantity: (late ?? parts)[index] ?? 0,
      isOverdue: late !== undefined && index === places.length - 1,
    }));
  });
}

/** The whole, in parts of not quite the same size. */
function partsOf(total: number, count: number, random: Random): number[] {
  const shares = Array.from({ length: count }, () => 0.7 + 0.6 * random.next());
  const sum = shares.reduce((all, share) => all + share, 0);
  const parts = shares.map((share) => Math.floor((total * share) / sum));
  const rest = total - parts.reduce((all, part) => all + part, 0);
  return parts.map((part, index) => (index === 0 ? part + rest : part));
}

/** At the last place there is less than there should be, and more at the first. */
function runDown(parts: readonly number[], { reorderPoint }: Product, random: Random): number[] {
  const last = parts.length - 1;
  const low = Math.min(parts[last] ?? 0, Math.ceil(reorderPoint * (0.4 + 0.6 * random.next())));
  const spare = (parts[last] ?? 0) - low;
  return parts.map((part, index) => (index === last ? low : index === 0 ? part + spare : part));
}

const totalOf = ({ reorderPoint }: Product, random: Random): number =>
  Math.min(mostUnits, Math.max(leastUnits, Math.round(reorderPoint * (2 + 3 * random.next()))));

/** Those that are specialised in its category come first. */
function placesOf({ category, reorderPoint }: Product, total: number, random: Random): Warehouse[] {
  const possible = warehouses.filter((warehouse) => takes(warehouse, category));
  const specialised = possible.filter(({ only }) => only !== undefined);
  const others = random.shuffled(possible.filter(({ only }) => only === undefined));
  const count = Math.max(1, Math.min(4, Math.floor(total / (1.2 * reorderPoint))));
  return [...specialised, ...others].slice(0, count);
}
