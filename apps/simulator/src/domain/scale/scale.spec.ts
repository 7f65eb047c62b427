import {
  createLocationRequestSchema,
  createProductRequestSchema,
  recordEventRequestSchema,
} from '@streamstock/contracts-http-api';
import fc from 'fast-check';
import { deliveryAt, locationAt, productAt } from './scale-items';
import { levelsOf } from './scale-plan';
import { firstUndone, windowAt, windowsIn } from './windows';

describe('where work goes on', () => {
  it('is the first window that is not done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(500), fc.nat(500), async (count, done) => {
        const asked: number[] = [];
        const first = await firstUndone(count, (index) => {
          asked.push(index);
          return Promise.resolve(index < done);
        });
        expect(first).toBe(Math.min(count, done));
        expect(asked.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('lies in windows that hold everything once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 700 }), (total, size) => {
        const windows = Array.from({ length: windowsIn(total, size) }, (_, index) =>
          windowAt(index, total, size),
        );
        expect(windows[0]?.from).toBe(0);
        expect(windows.at(-1)?.to).toBe(total);
        for (const [index, { from, to }] of windows.entries()) {
          expect(to - from).toBeLessThanOrEqual(size);
          if (index > 0) expect(windows[index - 1]?.to).toBe(from);
        }
      }),
    );
  });
});

describe('a catalogue of any size', () => {
  const plan = fc.record({
    seed: fc.nat(),
    products: fc.integer({ min: 1, max: 60 }),
    locations: fc.integer({ min: 1, max: 40 }),
    spread: fc.integer({ min: 1, max: 12 }),
  });

  it('is what the API takes, and each product is at so many different places', () => {
    fc.assert(
      fc.property(plan, ({ spread, ...sizes }) => {
        const made = { ...sizes, spread: Math.min(spread, sizes.locations) };
        createProductRequestSchema.parse(productAt(made, made.products - 1));
        createLocationRequestSchema.parse(locationAt(made, made.locations - 1));
        const deliveries = Array.from({ length: levelsOf(made) }, (_, index) => deliveryAt(made, index));
        for (const delivery of deliveries) recordEventRequestSchema.parse(delivery);
        const keys = deliveries.map(({ productId, locationId }) => `${productId}|${locationId}`);
        expect(new Set(keys).size).toBe(levelsOf(made));
        const codes = new Set(
          Array.from({ length: made.locations }, (_, index) => locationAt(made, index).code),
        );
        for (const { locationId } of deliveries) expect(codes).toContain(locationId);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same for the same seed number', () => {
    const made = { seed: 4, products: 10, locations: 5, spread: 3 };
    expect(productAt(made, 7)).toEqual(productAt({ ...made }, 7));
    expect(productAt(made, 7)).not.toEqual(productAt({ ...made, seed: 5 }, 7));
  });
});
