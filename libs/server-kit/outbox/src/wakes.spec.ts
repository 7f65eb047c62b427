import { expect, test } from '@jest/globals';
import { settledWithin } from './settled-within';
import { Wakes } from './wakes';

const longTime = 60_000;

test('many wakes during one piece of work make one more', async () => {
  const wakes = new Wakes();
  wakes.wake();
  wakes.wake();
  await wakes.wait(longTime);
  expect(await settledWithin(wakes.wait(50), 10)).toEqual({ state: 'pending' });
});

test('a wake ends the wait', async () => {
  const wakes = new Wakes();
  const waiting = wakes.wait(longTime);
  wakes.wake();
  await expect(waiting).resolves.toBeUndefined();
});

test('settledWithin tells the three ends of a promise', async () => {
  const error = new Error('refused');
  expect(await settledWithin(Promise.resolve(1), longTime)).toEqual({ state: 'fulfilled' });
  expect(await settledWithin(Promise.reject(error), longTime)).toEqual({ state: 'rejected', error });
  expect(await settledWithin(Promise.race([]), 1)).toEqual({ state: 'pending' });
});
