import { MissedWrites } from './missed-writes';

const entry = (key: string, version: number, epoch = 1) => ({ key, epoch, version, value: '' });

describe('missed writes', () => {
  it('keep the newest of each key', () => {
    const missed = new MissedWrites(10, 60_000);
    missed.add([entry('a', 2), entry('b', 1)]);
    missed.add([entry('a', 1), entry('b', 1, 2)]);
    expect(missed.next(10)).toEqual([entry('a', 2), entry('b', 1, 2)]);
    expect(missed.next(1)).toHaveLength(1);
  });

  it('stay doubtful while a newer one came in during the repair', () => {
    const missed = new MissedWrites(10, 60_000);
    missed.add([entry('a', 1)]);
    const repaired = missed.next(10);
    missed.add([entry('a', 2)]);
    missed.written(repaired);
    expect(missed.doubtful).toBe(true);
    missed.written(missed.next(10));
    expect(missed.doubtful).toBe(false);
  });

  it('are given up past their number, and doubted until the cache has expired', () => {
    let now = 1_000;
    const missed = new MissedWrites(1, 60_000, () => now);
    missed.add([entry('a', 1), entry('b', 1)]);
    expect(missed.size).toBe(0);
    now += 59_999;
    expect(missed.doubtful).toBe(true);
    now += 1;
    expect(missed.doubtful).toBe(false);
  });
});
