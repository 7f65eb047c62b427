import fc from 'fast-check';
import type { Identity } from '../identity';
import { IdentityCache } from './identity-cache';

const endingAt = (expiresAt: number): Identity => ({
  tenantId: 'acme',
  subject: 'olga',
  roles: ['viewer'],
  locations: '*',
  expiresAt,
  token: 't',
});

describe('IdentityCache', () => {
  it('never answers past the token or past 60 seconds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000, max: 200_000 }),
        fc.integer({ min: 0, max: 200_000 }),
        (life, later) => {
          let now = 1_000_000;
          const cache = new IdentityCache(10, 60_000, () => now);
          cache.put('a', endingAt(now + life));
          now += later;
          expect(cache.get('a') !== undefined).toBe(later < Math.min(life, 60_000));
        },
      ),
    );
  });

  it('keeps no more than it may, the least recently used go first', () => {
    const cache = new IdentityCache(2, 60_000, () => 0);
    cache.put('a', endingAt(1e6));
    cache.put('b', endingAt(1e6));
    cache.get('a');
    cache.put('c', endingAt(1e6));
    expect([cache.get('a'), cache.get('b'), cache.get('c')].map((found) => found !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    expect(cache.size).toBe(2);
  });
});
