import { movementTypes } from '@streamstock/contracts-events';
import fc from 'fast-check';
import { aMovement } from '../testing/movement-facts';
import { MovementsInMemory } from '../testing/movements-in-memory';
import type { MovementMessage } from './movement-fact';

const instant = fc
  .date({ min: new Date('2026-10-20T00:00:00Z'), max: new Date('2026-11-20T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const movement = fc
  .record({
    tenantId: fc.constantFrom('acme', 'umbrella'),
    movementId: fc.uuid(),
    type: fc.constantFrom(...movementTypes),
    productId: fc.constantFrom('P1', 'P2'),
    locationId: fc.constantFrom('L1', 'L2'),
    onHandChange: fc.integer({ min: -9, max: 9 }),
    recordedAt: instant,
    occurredAt: instant,
    supplierId: fc.constantFrom(undefined, 'S1', 'S2'),
    orderedAt: fc.option(instant, { nil: undefined }),
    expectedAt: fc.option(instant, { nil: undefined }),
    orderedQuantity: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  })
  .map((drawn) =>
    aMovement(Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined))),
  );

const movements = fc.uniqueArray(movement, { maxLength: 40, selector: ({ data }) => data.movementId });

/** The same movements, each once at least, in another order and in other batches. */
const deliveries = movements.chain((facts) =>
  fc
    .tuple(
      fc.shuffledSubarray([...facts, ...facts, ...facts], { minLength: 2 * facts.length }),
      fc.integer({ min: 1, max: 7 }),
    )
    .map(([again, size]) => ({ facts, batches: batchesOf([...again, ...facts], size) })),
);

const batchesOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

const deliver = (batches: readonly (readonly MovementMessage[])[]): MovementsInMemory => {
  const model = new MovementsInMemory();
  for (const batch of batches) model.apply(batch);
  return model;
};

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : 1));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('projecting movements', () => {
  it('ends in the same list, slots and supplier records whatever the order, the batches and the repetitions', () => {
    fc.assert(
      fc.property(deliveries, ({ facts, batches }) => {
        const [expected, actual] = [deliver([facts]), deliver(batches)];
        expect(sorted(actual.rows)).toEqual(sorted(expected.rows));
        expect(sorted(actual.sold)).toEqual(sorted(expected.sold));
        expect(sorted(actual.deliveries)).toEqual(sorted(expected.deliveries));
      }),
    );
  });

  it('counts every sale and every delivery once', () => {
    fc.assert(
      fc.property(deliveries, ({ facts, batches }) => {
        const model = deliver(batches);
        const sales = facts.filter(({ data }) => data.type === 'SALE');
        // In slots of both lengths.
        expect(sum([...model.sold.values()])).toBe(0 - 2 * sum(sales.map(({ data }) => data.onHandChange)));
        const delivered = facts.filter(
          ({ data }) => data.type === 'RESTOCK' && data.supplierId !== undefined,
        );
        expect(sum([...model.deliveries.values()].map(({ deliveries }) => deliveries))).toBe(
          delivered.length,
        );
      }),
    );
  });

  it('never lets one tenant touch another', () => {
    fc.assert(
      fc.property(deliveries, ({ batches }) => {
        const ofAcme = <Value>(map: ReadonlyMap<string, Value>) =>
          sorted(map).filter(([key]) => key.startsWith('acme|'));
        const whole = deliver(batches);
        const alone = deliver(batches.map((batch) => batch.filter(({ tenantId }) => tenantId === 'acme')));
        expect(ofAcme(whole.rows)).toEqual(sorted(alone.rows));
        expect(ofAcme(whole.sold)).toEqual(sorted(alone.sold));
        expect(ofAcme(whole.deliveries)).toEqual(sorted(alone.deliveries));
      }),
    );
  });
});
