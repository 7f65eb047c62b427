import type { Random } from '../chance/random';
import type { Act } from '../traffic/act';
import { applyAct } from '../traffic/apply-act';
import { nextAct } from '../traffic/next-act';
import { OpenOrders } from '../traffic/open-orders';
import type { Popularity } from '../traffic/popularity';
import { fillFactor, type Goods, type Scene } from '../traffic/scene';
import { type Shelf, Shelves } from '../traffic/shelves';
import type { Opening } from '../world/opening';
import { mostUnits, type Product } from '../world/products';
import { warehouses } from '../world/warehouses';
import { scriptOf } from './script';
import { specialProducts } from './special-products';

interface Options {
  readonly products: readonly Product[];
  readonly openings: readonly Opening[];
  readonly popularity: Popularity;
  readonly steps: number;
  readonly random: Random;
  /** Tells the documents of this history from others. */
  readonly run: string;
}

/** What happened since the opening, in its order; when is another question. None of it would be refused. */
export function historyOf(options: Options): Act[] {
  const { products, popularity, steps, random } = options;
  const special = specialProducts(products, popularity, random.fork('special'));
  const script = scriptOf(special, steps, random.fork('script'));
  const scene = sceneOf(options, special.soldOut);
  const places = random.fork('places');
  return Array.from({ length: steps }, (_, step) => {
    const { code } = places.weighted(warehouses, ({ capacity }) => capacity) ?? places.pick(warehouses);
    const act = script(step, scene) ?? nextAct(scene, code);
    if (act === undefined) throw new Error(`Nothing can happen at ${code}.`);
    applyAct(scene.shelves, act);
    return act;
  });
}

function sceneOf(
  { products, openings, popularity, random, run }: Options,
  soldOut: readonly string[],
): Scene {
  const shelves = new Shelves();
  for (const { productId, locationId, quantity } of openings) shelves.move(productId, locationId, quantity);
  const goods = new Map(products.map((product) => [product.sku, goodsOf(product)]));
  const overdue = new Set(openings.filter(({ isOverdue }) => isOverdue).map(keyOf));
  const targetOf = (shelf: Shelf): number => {
    const { productId } = shelf;
    if (soldOut.includes(productId) || overdue.has(keyOf(shelf))) return 0;
    const wanted = fillFactor * (goods.get(productId)?.reorderPoint ?? 0);
    return Math.floor(Math.min(wanted, mostUnits / shelves.ofProduct(productId).length));
  };
  return {
    random: random.fork('traffic'),
    ...{ shelves, goods, popularity, targetOf },
    orders: new OpenOrders(run),
    knowsVersions: false,
  };
}

const keyOf = ({ productId, locationId }: Pick<Shelf, 'productId' | 'locationId'>): string =>
  `${productId}|${locationId}`;

const goodsOf = ({ sku, reorderPoint, supplierId, leadTimeDays, cost }: Product): Goods => ({
  productId: sku,
  reorderPoint,
  supplierId,
  leadTimeDays,
  cost,
});
