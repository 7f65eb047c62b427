import type { Random } from '../chance/random';
import type { NewProduct } from '../requests';
import { categories, type Category, range } from './range';
import { supplierOf } from './suppliers';

export const currency = 'EUR';

export interface Product extends NewProduct {
  readonly category: Category;
  readonly reorderPoint: number;
  readonly supplierId: string;
  readonly leadTimeDays: number;
  readonly cost: { readonly amount: number; readonly currency: string };
}

/** Units of a product over all warehouses are within these when the shop opens, and no delivery goes beyond. */
export const leastUnits = 50;
export const mostUnits = 500;

/** A reorder point is within these, in units. */
const reorderPoints = { least: 20, most: 100 };

/** `PROD-001` and so on, category by category; prices and reorder points follow from chance. */
export function productsOf(random: Random): Product[] {
  const items = categories.flatMap((category) => range[category].map((item) => ({ category, item })));
  return items.map(({ category, item: [name, from, to] }, index) => {
    const sku = `PROD-${String(index + 1).padStart(3, '0')}`;
    const price = priceBetween(from, to, random);
    const { supplierId, leadTimeDays } = supplierOf(category);
    return {
      sku,
      name,
      category,
      barcode: barcodeOf(index + 1),
      price: { amount: price, currency },
      cost: { amount: Math.round(price * (0.45 + 0.25 * random.next())), currency },
      reorderPoint: reorderPointAt(price, random),
      supplierId,
      leadTimeDays,
    };
  });
}

/** In cents; below 100 euros it ends in .90 or so, above in whole euros, as prices do. */
function priceBetween(from: number, to: number, random: Random): number {
  const euros = random.between(from, to);
  return euros < 100 && euros > from ? euros * 100 - 10 : euros * 100;
}

/** What is dear is kept in small numbers. */
function reorderPointAt(cents: number, random: Random): number {
  const { least, most } = reorderPoints;
  const cheapness = Math.max(0, 1 - Math.log10(cents / 1_000) / Math.log10(500));
  const share = 0.75 * cheapness + 0.25 * random.next();
  return Math.min(most, least + 5 * Math.round(((most - least) * share) / 5));
}

/** An EAN of the range that GS1 leaves to shops, with its check digit. */
function barcodeOf(number: number): string {
  const digits = `200${String(number).padStart(9, '0')}`;
  const weighted = digits
    .split('')
    .reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (weighted % 10)) % 10}`;
}
