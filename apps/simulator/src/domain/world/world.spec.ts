import {
  createLocationRequestSchema,
  createProductRequestSchema,
  createSupplierRequestSchema,
} from '@streamstock/contracts-http-api';
import fc from 'fast-check';
import type { Act } from '../traffic/act';
import { applyAct } from '../traffic/apply-act';
import { keysOf } from '../traffic/outgoing';
import { Shelves } from '../traffic/shelves';
import { type World, worldOf } from './world';

const seeds = fc.nat();
const world = worldOf(1);

function opened({ openings }: World): Shelves {
  const shelves = new Shelves();
  for (const { productId, locationId, quantity } of openings) shelves.move(productId, locationId, quantity);
  return shelves;
}

function now(made: World): Shelves {
  const shelves = opened(made);
  for (const act of made.history) applyAct(shelves, act);
  return shelves;
}

const unitsByProduct = (shelves: Shelves): Map<string, number> => {
  const units = new Map<string, number>();
  for (const { productId, available } of shelves.all()) {
    units.set(productId, (units.get(productId) ?? 0) + available);
  }
  return units;
};
const typeOf = (act: Act): string => (act.kind === 'transfer' ? 'TRANSFER' : act.event.type);
const salesOf = ({ history }: World, productId: string): number =>
  history.filter((act) => typeOf(act) === 'SALE' && act.kind === 'event' && act.event.productId === productId)
    .length;

describe('the sample world', () => {
  it('is the same for the same seed number, and another for another', () => {
    expect(worldOf(1)).toEqual({ ...world, popularity: expect.anything() as unknown });
    expect(worldOf(2).history).not.toEqual(world.history);
  });

  it('is made of what the API takes', () => {
    for (const product of world.products) createProductRequestSchema.parse(product);
    for (const location of world.locations) createLocationRequestSchema.parse(location);
    for (const supplier of world.suppliers) createSupplierRequestSchema.parse(supplier);
  });

  it('has fifty products of ten categories at prices from 10 to 5,000', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { products } = worldOf(seed);
        expect(products.map(({ sku }) => sku)).toEqual(
          Array.from({ length: 50 }, (_, index) => `PROD-${String(index + 1).padStart(3, '0')}`),
        );
        expect(new Set(products.map(({ category }) => category)).size).toBe(10);
        for (const { price, cost, reorderPoint } of products) {
          expect(price?.amount).toBeGreaterThanOrEqual(1_000);
          expect(price?.amount).toBeLessThanOrEqual(500_000);
          expect(cost.amount).toBeLessThan(price?.amount ?? 0);
          expect(reorderPoint).toBeGreaterThanOrEqual(20);
          expect(reorderPoint).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('has five warehouses, some for some categories only', () => {
    expect(world.locations.map(({ code }) => code)).toEqual([
      'WH-NORTH',
      'WH-SOUTH',
      'WH-EAST',
      'WH-WEST',
      'WH-CENTRAL',
    ]);
    for (const { capacity } of world.locations) {
      expect(capacity).toBeGreaterThanOrEqual(20_000);
      expect(capacity).toBeLessThanOrEqual(50_000);
    }
    const categoryOf = new Map(world.products.map(({ sku, category }) => [sku, category]));
    const kept = new Set(
      now(world)
        .atLocation('WH-EAST')
        .map(({ productId }) => categoryOf.get(productId)),
    );
    expect([...kept].sort()).toEqual(['Audio', 'Computing', 'Electronics', 'Photography']);
  });

  it('opens with 50 to 500 units of each product', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const units = [...unitsByProduct(opened(worldOf(seed))).values()];
        expect(units).toHaveLength(50);
        expect(Math.min(...units)).toBeGreaterThanOrEqual(50);
        expect(Math.max(...units)).toBeLessThanOrEqual(500);
      }),
      { numRuns: 20 },
    );
  });

  it('has a past of a thousand steps in which nothing was sold that was not there', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = worldOf(seed);
        expect(made.history).toHaveLength(1_000);
        const shelves = opened(made);
        for (const act of made.history) {
          applyAct(shelves, act);
          const left = keysOf(act).map((key) => shelves.at(key.productId, key.locationId)?.available ?? 0);
          if (left.some((units) => units < 0)) throw new Error(`Not there: ${JSON.stringify(act)}`);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('had about 60 sales, 25 deliveries, 10 returns and 5 others in a hundred', () => {
    const share = (...types: readonly string[]) =>
      world.history.filter((act) => types.includes(typeOf(act))).length / 10;
    expect(Math.abs(share('SALE') - 60)).toBeLessThan(8);
    expect(Math.abs(share('RESTOCK') - 25)).toBeLessThan(6);
    expect(Math.abs(share('RETURN') - 10)).toBeLessThan(4);
    expect(Math.abs(share('ADJUSTMENT', 'COUNT', 'TRANSFER') - 5)).toBeLessThan(3);
  });

  it('has what is sold out, what is low and what moves slowly', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = worldOf(seed);
        const units = unitsByProduct(now(made));
        expect([...units.values()].filter((left) => left === 0).length).toBeGreaterThanOrEqual(1);
        const reorder = new Map(made.products.map(({ sku, reorderPoint }) => [sku, reorderPoint]));
        const low = now(made)
          .all()
          .filter(({ productId, available }) => available > 0 && available < (reorder.get(productId) ?? 0));
        expect(low.length).toBeGreaterThanOrEqual(3);
        const slow = made.products.filter(({ sku }) => made.popularity.isSlow(sku));
        expect(slow).toHaveLength(5);
        expect(Math.max(...slow.map(({ sku }) => salesOf(made, sku)))).toBeLessThanOrEqual(5);
      }),
      { numRuns: 20 },
    );
  });

  it('had days on which everybody wanted the same', () => {
    const sold = world.history.map((act) =>
      act.kind === 'event' && act.event.type === 'SALE' ? act.event.productId : '',
    );
    const most = sold.map((_, step) => {
      const window = sold.slice(step, step + 20);
      return Math.max(
        ...[...new Set(window)]
          .filter((id) => id !== '')
          .map((id) => window.filter((other) => other === id).length),
      );
    });
    expect(most.filter((count) => count >= 12).length).toBeGreaterThanOrEqual(3);
  });
});
