import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commitHalving } from './commit-halving';

const final = new Error('closed');

function trial(items: readonly number[], isBad: (item: number) => boolean) {
  const finished: { item: number; alone: boolean }[] = [];
  let transactions = 0;
  const run = commitHalving(items, {
    commit: (entries) => {
      transactions += 1;
      if (entries.some(isBad)) return Promise.reject(new Error('data'));
      finished.push(...entries.map((item) => ({ item, alone: false })));
      return Promise.resolve();
    },
    single: (item) => {
      finished.push({ item, alone: true });
      return Promise.resolve();
    },
    isFinal: (error) => error === final,
  });
  return run.then(() => ({ finished, transactions }));
}

test('finishes every item once and in order, and only the culprits alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 200 }),
      fc.array(fc.nat(199), { maxLength: 8 }),
      async (length, bad) => {
        const items = Array.from({ length }, (_, index) => index);
        const culprits = new Set(bad);
        const { finished } = await trial(items, (item) => culprits.has(item));
        expect(finished).toEqual(items.map((item) => ({ item, alone: culprits.has(item) })));
      },
    ),
  );
});

test('one culprit in 500 costs at most 19 transactions', async () => {
  const items = Array.from({ length: 500 }, (_, index) => index);
  for (const bad of [0, 137, 250, 499]) {
    const { transactions } = await trial(items, (item) => item === bad);
    expect(transactions).toBeLessThanOrEqual(19);
  }
});

test('what no smaller batch can avoid ends it at once', async () => {
  let transactions = 0;
  const run = commitHalving([1, 2, 3], {
    commit: () => {
      transactions += 1;
      return Promise.reject(final);
    },
    single: () => Promise.resolve(),
    isFinal: (error) => error === final,
  });
  await expect(run).rejects.toBe(final);
  expect(transactions).toBe(1);
});
