import { availableOf } from '@streamstock/contracts-events';
import { statusOfStock } from '@streamstock/contracts-http-api';
import fc from 'fast-check';
import type { LevelTerms } from '../model/level-terms';
import { type Value, valueOf } from './roll-ups/stock-value';
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
const money = fc.option(fc.integer({ min: 0, max: 1_000_000_000_000 }));
const terms: fc.Arbitrary<LevelTerms> = fc.record({
  reorderPoint: fc.integer({ min: 0, max: 60 }),
  unitCost: money,
  unitPrice: money,
  currency: fc.constantFrom('EUR', 'USD', null),
});
const product = fc.record({ tenantId, productId, terms });

/** One product fact each, so that their order does not matter either. */
const products = fc.uniqueArray(product, {
  selector: (one) => `${one.tenantId}|${one.productId}`,
});

type Step =
  | { level: ReturnType<typeof aLevelFact>[] }
  | { product: { tenantId: string; productId: string; terms: LevelTerms } };

const deliver = (steps: readonly Step[]): ModelInMemory => {
  const model = new ModelInMemory();
  for (const step of steps) {
    if ('level' in step) model.applyLevels(step.level);
    else model.applyTerms(step.product.tenantId, step.product.productId, step.product.terms);
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

const worthOf = (model: ModelInMemory): Map<string, Value> => {
  const sums = new Map<string, Value>();
  for (const row of model.rows.values()) {
    const key = `${row.tenantId}|${row.locationId}|${row.terms.currency ?? ''}`;
    const sum = sums.get(key) ?? { atCost: 0n, atPrice: 0n };
    const { atCost, atPrice } = valueOf(row);
    sums.set(key, { atCost: sum.atCost + atCost, atPrice: sum.atPrice + atPrice });
  }
  return sums;
};

/** What is worth nothing is as good as not there. */
const worth = (values: ReadonlyMap<string, Value>): [string, string][] =>
  sorted(values)
    .filter(([, { atCost, atPrice }]) => atCost !== 0n || atPrice !== 0n)
    .map(([key, { atCost, atPrice }]) => [key, `${String(atCost)} ${String(atPrice)}`]);

const sorted = <Item>(map: ReadonlyMap<string, Item>): [string, Item][] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : 1));

/** The same facts, some of them twice, in another order and in other batches, mixed with the products. */
const deliveries = fc.tuple(fc.array(fact, { maxLength: 40 }), products).chain(([facts, known]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length, maxLength: facts.length * 2 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.array(fc.nat(40), { minLength: known.length, maxLength: known.length }),
    )
    .map(([again, sizes, places]) => {
      const steps: Step[] = batchesOf([...again, ...facts], sizes).map((level) => ({ level }));
      known.forEach((one, index) =>
        steps.splice((places[index] ?? 0) % (steps.length + 1), 0, { product: one }),
      );
      return { facts, known, steps };
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
      fc.property(deliveries, ({ facts, known, steps }) => {
        const plain: Step[] = [{ level: facts }, ...known.map((one) => ({ product: one }))];
        const [expected, actual] = [deliver(plain), deliver(steps)];
        expect(sorted(actual.rows)).toEqual(sorted(expected.rows));
        expect(sorted(actual.totals).filter(([, totals]) => !isZero(totals))).toEqual(
          sorted(expected.totals).filter(([, totals]) => !isZero(totals)),
        );
        expect(worth(actual.values)).toEqual(worth(expected.values));
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
        expect(worth(model.values)).toEqual(worth(worthOf(model)));
      }),
    );
  });

  it('gives every level the status of its available units and its reorder point', () => {
    fc.assert(
      fc.property(deliveries, ({ steps }) => {
        for (const row of deliver(steps).rows.values()) {
          expect(row.status).toBe(statusOfStock(availableOf(row.stock), row.terms.reorderPoint));
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
