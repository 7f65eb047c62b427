import { statusOfStock } from '@streamstock/contracts-http-api';
import { availableOf } from '@streamstock/contracts-events';
import fc from 'fast-check';
import { contributionOf, isZero, noTotals, plus, type Totals } from './roll-ups/totals';
import { aLevelFact } from './testing/level-facts';
import { ModelInMemory } from './testing/model-in-memory';

const tenantId = fc.constantFrom('acme', 'umbrella');
const productId = fc.constantFrom('P1', 'P2', 'P3');
const locationId = fc.constantFrom('L1', 'L2');

/** The level is a function of the version, as it is in life: one version of a key has one level. */
const fact = fc
  .record({
    tenantId,
    productId,
    locationId,
    epoch: fc.integer({ min: 0, max: 2 }),
    version: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ tenantId: tenant, productId: product, locationId: location, epoch, version }) => {
    const onHand = (epoch * 37 + version * 11 + product.charCodeAt(1) + location.charCodeAt(1)) % 60;
    const stock = {
      onHand,
      onHold: version % 3,
      held: 0,
      allocated: epoch,
      inTransitOut: 0,
      incoming: version,
    };
    return aLevelFact({ tenantId: tenant, productId: product, locationId: location, epoch, version, stock });
  });
const reorderPoint = fc.record({ tenantId, productId, reorderPoint: fc.integer({ min: 0, max: 60 }) });

/** One reorder point per product, so that their order does not matter either. */
const reorderPoints = fc.uniqueArray(reorderPoint, {
  selector: (point) => `${point.tenantId}|${point.productId}`,
});

type Step =
  | { level: ReturnType<typeof aLevelFact>[] }
  | { point: { tenantId: string; productId: string; reorderPoint: number } };

const deliver = (steps: readonly Step[]): ModelInMemory => {
  const model = new ModelInMemory();
  for (const step of steps) {
    if ('level' in step) model.applyLevels(step.level);
    else model.applyReorderPoint(step.point.tenantId, step.point.productId, step.point.reorderPoint);
  }
  return model;
};

const sumsOf = (model: ModelInMemory): Map<string, Totals> => {
  const sums = new Map<string, Totals>();
  for (const row of model.rows.values()) {
    for (const name of [
      `product ${row.tenantId}|${row.productId}`,
      `location ${row.tenantId}|${row.locationId}`,
      `tenant ${row.tenantId}|`,
    ]) {
      sums.set(name, plus(sums.get(name) ?? noTotals, contributionOf(row)));
    }
  }
  return sums;
};

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : 1));

/** The same facts, some of them twice, in another order and in other batches, mixed with the reorder points. */
const deliveries = fc.tuple(fc.array(fact, { maxLength: 40 }), reorderPoints).chain(([facts, points]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length, maxLength: facts.length * 2 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.array(fc.nat(40), { minLength: points.length, maxLength: points.length }),
    )
    .map(([again, sizes, places]) => {
      const steps: Step[] = batchesOf([...again, ...facts], sizes).map((level) => ({ level }));
      points.forEach((point, index) => steps.splice((places[index] ?? 0) % (steps.length + 1), 0, { point }));
      return { facts, points, steps };
    }),
);

function batchesOf<Item>(items: readonly Item[], sizes: readonly number[]): Item[][] {
  const batches: Item[][] = [];
  for (let at = 0, turn = 0; at < items.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    batches.push(items.slice(at, at + size));
    at += size;
  }
  return batches;
}

describe('projecting stock levels', () => {
  it('ends in the same model whatever the order, the batches and the repetitions', () => {
    fc.assert(
      fc.property(deliveries, ({ facts, points, steps }) => {
        const plain: Step[] = [{ level: facts }, ...points.map((point) => ({ point }))];
        const [expected, actual] = [deliver(plain), deliver(steps)];
        expect(sorted(actual.rows)).toEqual(sorted(expected.rows));
        expect(sorted(actual.totals).filter(([, totals]) => !isZero(totals))).toEqual(
          sorted(expected.totals).filter(([, totals]) => !isZero(totals)),
        );
      }),
    );
  });

  it('keeps every roll-up equal to the sum of its levels', () => {
    fc.assert(
      fc.property(deliveries, ({ steps }) => {
        const model = deliver(steps);
        expect(sorted(model.totals).filter(([, totals]) => !isZero(totals))).toEqual(
          sorted(sumsOf(model)).filter(([, totals]) => !isZero(totals)),
        );
      }),
    );
  });

  it('gives every level the status of its available units and its reorder point', () => {
    fc.assert(
      fc.property(deliveries, ({ steps }) => {
        for (const row of deliver(steps).rows.values()) {
          expect(row.status).toBe(statusOfStock(availableOf(row.stock), row.reorderPoint));
        }
      }),
    );
  });

  it('never lets one tenant touch another', () => {
    fc.assert(
      fc.property(deliveries, ({ steps }) => {
        const whole = deliver(steps);
        const alone = deliver(
          steps.map((step) =>
            'level' in step ? { level: step.level.filter((one) => one.tenantId === 'acme') } : step,
          ),
        );
        const ofAcme = sorted(whole.rows).filter(([, row]) => row.tenantId === 'acme');
        expect(ofAcme).toEqual(sorted(alone.rows));
      }),
    );
  });

  it('lets a restored level win over a higher version of the epoch before', () => {
    const model = new ModelInMemory();
    const stock = (onHand: number) => ({ ...noTotals, onHand });
    model.applyLevels([aLevelFact({ epoch: 1, version: 9, stock: stock(4) })]);
    model.applyLevels([aLevelFact({ epoch: 2, version: 3, stock: stock(7) })]);
    expect([...model.rows.values()]).toMatchObject([{ epoch: 2, version: 3, stock: { onHand: 7 } }]);
  });
});
