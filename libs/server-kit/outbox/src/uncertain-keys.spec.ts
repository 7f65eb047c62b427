import { expect, test } from '@jest/globals';
import { UncertainKeys } from './uncertain-keys';

const record = (topic: string, key: string) => ({ topic, key, value: '{}' });

test('repeated sends of the same rows do not make it grow', () => {
  const keys = new UncertainKeys();
  for (let attempt = 0; attempt < 100; attempt += 1)
    keys.add([record('levels', 'a'), record('levels', 'b')], 0);
  expect(keys.size).toBe(2);
});

test('is due when the records of the last failed send can no longer arrive', () => {
  let now = 0;
  const keys = new UncertainKeys(() => now);
  expect(keys.dueAt()).toBe(Infinity);
  keys.add([record('levels', 'a')], 500);
  expect(keys.dueAt()).toBe(500);
  now = 100;
  keys.add([record('levels', 'b')], 500);
  expect(keys.dueAt()).toBe(600);
});

test('hands over each key once, by topic too, and forgets only what was taken', async () => {
  const keys = new UncertainKeys();
  keys.add([record('levels', 'a'), record('movements', 'a'), record('levels', 'b')], 0);
  await expect(keys.handOver(() => Promise.reject(new Error('database is away')))).rejects.toThrow('away');
  expect(keys.size).toBe(3);
  await keys.handOver((all, byTopic) => {
    expect(all).toEqual(['a', 'b']);
    expect([...byTopic]).toEqual([
      ['levels', ['a', 'b']],
      ['movements', ['a']],
    ]);
    keys.add([record('levels', 'c')], 0);
    return Promise.resolve();
  });
  expect(keys.size).toBe(1);
});
