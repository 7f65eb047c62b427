import { expect, test } from '@jest/globals';
import { laneOf, outboxLanes } from './lanes';

test('lanes are stable: rows that wait were stored under them', () => {
  expect(['acme|PROD-001|WH-NORTH', 'acme|PROD-002|WH-NORTH', '', 'ü'].map(laneOf)).toMatchInlineSnapshot(`
    [
      0,
      13,
      9,
      0,
    ]
  `);
});

test('keys spread evenly', () => {
  const counts = new Array<number>(outboxLanes).fill(0);
  for (let index = 0; index < 16_000; index += 1) {
    const lane = laneOf(`acme|PROD-${String(index % 400).padStart(3, '0')}|STORE-${index}`);
    counts[lane] = (counts[lane] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(800);
  expect(Math.max(...counts)).toBeLessThan(1_200);
});
