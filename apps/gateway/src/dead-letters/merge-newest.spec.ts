import type { RawRecord } from '@streamstock/server-kit-kafka';
import { mergeNewest } from './merge-newest';

const record = (topic: string, offset: number, timestamp: number): RawRecord => ({
  topic,
  partition: 0,
  offset: String(offset),
  timestamp,
  key: null,
  value: null,
  headers: {},
});
const names = (records: readonly RawRecord[]): string[] =>
  records.map(({ topic, offset }) => `${topic}${offset}`);

describe('dead letters of several services', () => {
  it('come newest first', () => {
    const records = [record('a', 0, 10), record('a', 1, 40), record('b', 7, 20), record('b', 8, 50)];
    expect(names(mergeNewest(records))).toEqual(['b8', 'a1', 'b7', 'a0']);
  });

  it('keep the order of their partition where clocks differ', () => {
    const records = [record('a', 0, 60), record('a', 1, 40), record('b', 7, 50)];
    expect(names(mergeNewest(records))).toEqual(['b7', 'a1', 'a0']);
  });

  it('may be none', () => {
    expect(mergeNewest([])).toEqual([]);
  });
});
