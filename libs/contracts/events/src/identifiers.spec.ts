import { z } from 'zod';
import { timeOrderedId } from './identifiers';

describe('timeOrderedId', () => {
  it('is a UUIDv7', () => {
    expect(z.uuidv7().safeParse(timeOrderedId(Date.UTC(2026, 2, 2))).success).toBe(true);
  });

  it('sorts by time', () => {
    const [first, second] = [timeOrderedId(1_772_000_000_000), timeOrderedId(1_772_000_000_001)];
    expect(first < second).toBe(true);
  });

  it('sorts by order within a millisecond, also when there are more than the counter can tell apart', () => {
    const ids = Array.from({ length: 10_000 }, () => timeOrderedId(1_773_000_000_000));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('follows a clock that is set back', () => {
    const later = timeOrderedId(1_774_000_000_000);
    expect(timeOrderedId(1_773_500_000_000) < later).toBe(true);
  });
});
