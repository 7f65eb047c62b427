import { decodeEntry, encodeEntry } from './cache-entry';
import { cacheKey, slotTagOf } from './cache-key';

describe('a cache entry', () => {
  it('comes back as it was written', () => {
    const entry = { epoch: 3, version: 17, value: '{"name":"with spaces"}' };
    expect(decodeEntry(encodeEntry(entry))).toEqual(entry);
  });

  it.each(['', 'x', '1', '1 ', '{"on":1} {"hand":2} x', ' 1 2', '1 x y'])('%p is not one', (text) => {
    expect(decodeEntry(text)).toBeUndefined();
  });
});

describe('a cache key', () => {
  it('keeps the keys of a tenant in one slot', () => {
    const key = cacheKey('stock-level', 2, 'acme', 'L1', 'P1');
    expect(key).toBe('stock-level:g2:{acme}:L1|P1');
    expect(slotTagOf(key)).toBe('acme');
    expect(slotTagOf('plain')).toBe('plain');
  });
});
