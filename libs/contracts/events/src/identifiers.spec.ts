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
});
