import { recordEventRequestSchema, transferRequestSchema } from '@streamstock/contracts-http-api';
import fc from 'fast-check';
import { Random } from '../chance/random';
import type { Act } from './act';
import { applyAct } from './apply-act';
import { nextAct } from './next-act';
import { OpenOrders } from './open-orders';
import { popularityOf } from './popularity';
import { fillFactor, type Goods, type Scene } from './scene';
import { Shelves } from './shelves';

const places = ['NORTH', 'SOUTH', 'EAST'];
const level = fc.record({
  productId: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  locationId: fc.constantFrom(...places),
  units: fc.integer({ min: 0, max: 60 }),
});
const stock = fc.uniqueArray(level, {
  selector: ({ productId, locationId }) => `${productId}|${locationId}`,
  minLength: 1,
});
const seeds = fc.nat();

function sceneOf(
  levels: readonly { productId: string; locationId: string; units: number }[],
  seed: number,
): Scene {
  const shelves = new Shelves();
  for (const { productId, locationId, units } of levels) shelves.move(productId, locationId, units);
  const ids = ['A', 'B', 'C', 'D', 'E'];
  const goods = new Map<string, Goods>(
    ids.map((productId, index) => [
      productId,
      { productId, reorderPoint: 10 * index, supplierId: 'S', leadTimeDays: 3, cost: null },
    ]),
  );
  return {
    ...{ shelves, goods },
    random: new Random(seed),
    popularity: popularityOf(ids, seed),
    orders: new OpenOrders('spec'),
    targetOf: ({ productId }) => fillFactor * (goods.get(productId)?.reorderPoint ?? 0),
    knowsVersions: false,
  };
}

/** What happens in so many steps. */
function play(scene: Scene, steps: number): Act[] {
  const where = new Random(1);
  const acts: Act[] = [];
  for (let step = 0; step < steps; step += 1) {
    const act = nextAct(scene, where.pick(places));
    if (act === undefined) continue;
    applyAct(scene.shelves, act);
    expect(scene.shelves.all().filter(({ available }) => available < 0)).toEqual([]);
    acts.push(act);
  }
  return acts;
}

describe('what happens next', () => {
  it('never takes what is not there', () => {
    fc.assert(fc.property(stock, seeds, (levels, seed) => void play(sceneOf(levels, seed), 60)));
  });

  it('is what the API takes', () => {
    fc.assert(
      fc.property(stock, seeds, (levels, seed) => {
        for (const act of play(sceneOf(levels, seed), 30)) {
          if (act.kind === 'event') recordEventRequestSchema.parse(act.event);
          else transferRequestSchema.parse(act.transfer);
        }
      }),
    );
  });

  it('is the same for the same seed number', () => {
    const levels = places.map((locationId) => ({ productId: 'B', locationId, units: 40 }));
    expect(play(sceneOf(levels, 3), 50)).toEqual(play(sceneOf(levels, 3), 50));
  });

  it('brings back no more than was bought', () => {
    fc.assert(
      fc.property(stock, seeds, (levels, seed) => {
        const out = new Map<string, number>();
        for (const act of play(sceneOf(levels, seed), 80)) {
          if (act.kind !== 'event') continue;
          const { type, orderId, productId, quantity } = act.event;
          const key = `${String(orderId)}|${productId}`;
          if (type === 'SALE') out.set(key, (out.get(key) ?? 0) + quantity);
          if (type === 'RETURN') out.set(key, (out.get(key) ?? 0) - quantity);
        }
        expect([...out.values()].filter((left) => left < 0)).toEqual([]);
      }),
    );
  });

  it('delivers to shelves that are not full, and to none that is left to run out', () => {
    fc.assert(
      fc.property(stock, seeds, (levels, seed) => {
        const scene = { ...sceneOf(levels, seed), targetOf: () => 0 };
        const restocks = play(scene, 40).filter(
          (act) => act.kind === 'event' && act.event.type === 'RESTOCK',
        );
        expect(restocks).toEqual([]);
      }),
    );
  });

  it('does nothing where there is nothing', () => {
    expect(nextAct(sceneOf([{ productId: 'A', locationId: 'NORTH', units: 0 }], 1), 'SOUTH')).toBeUndefined();
  });
});
