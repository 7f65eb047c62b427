import { readingsOf } from './spans-of-places';

const ends = [
  { topic: 'a', partition: 0, low: 10, high: 5_000 },
  { topic: 'b', partition: 0, low: 0, high: 3 },
];
const at = (topic: string, ...offsets: number[]) =>
  offsets.map((offset) => ({ topic, partition: 0, offset }));

describe('what to read for single letters', () => {
  it('joins those that lie close, and reads the rest afterwards', () => {
    expect(readingsOf([...at('a', 100, 20, 21, 3_000), ...at('b', 1)], ends)).toEqual([
      [
        { topic: 'a', partition: 0, from: 20, to: 101 },
        { topic: 'b', partition: 0, from: 1, to: 2 },
      ],
      [{ topic: 'a', partition: 0, from: 3_000, to: 3_001 }],
    ]);
  });

  it('leaves out what is not there', () => {
    expect(readingsOf([...at('a', 9, 5_000), ...at('b', 3), ...at('c', 1)], ends)).toEqual([]);
  });
});
