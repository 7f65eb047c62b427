import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ItemQueue } from './item-queue';
import { Submission } from './submission';

interface Item {
  readonly place: number;
  readonly keys: readonly string[];
}

const ignore = () => undefined;
const submissionOf = (items: readonly Item[]) =>
  new Submission<Item, number>(
    items,
    items.map((item) => item.keys),
    ignore,
    ignore,
  );

const someKeys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 7 });

test('hands out every item once, in the order of arrival, within both limits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(someKeys, { minLength: 1, maxLength: 9 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 5 }),
      (submissions, maxItems, maxKeys) => {
        const queue = new ItemQueue<Item, number>();
        let place = 0;
        for (const items of submissions)
          queue.add(submissionOf(items.map((keys) => ({ place: place++, keys }))));
        const taken: number[] = [];
        while (queue.length > 0) {
          const batch = queue.take({ maxItems, maxKeys });
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(maxItems);
          const keys = new Set(batch.flatMap((entry) => entry.item.keys));
          if (batch.length > 1) expect(keys.size).toBeLessThanOrEqual(maxKeys);
          taken.push(...batch.map((entry) => entry.item.place));
          expect(queue.length).toBe(place - taken.length);
        }
        expect(taken).toEqual(Array.from({ length: place }, (_, index) => index));
      },
    ),
  );
});

test('an empty queue gives an empty batch, and takes new items afterwards', () => {
  const queue = new ItemQueue<Item, number>();
  const limits = { maxItems: 10, maxKeys: 10 };
  expect(queue.take(limits)).toEqual([]);
  queue.add(submissionOf([{ place: 1, keys: [] }]));
  expect(queue.take(limits)).toHaveLength(1);
  queue.add(submissionOf([{ place: 2, keys: [] }]));
  expect(queue.take(limits).map((entry) => entry.item.place)).toEqual([2]);
});
