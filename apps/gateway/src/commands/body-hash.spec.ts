import fc from 'fast-check';
import { bodyHashOf, canonicalJson } from './body-hash';

describe('bodyHashOf', () => {
  it('does not depend on the order of members, at any depth', () => {
    expect(bodyHashOf({ a: 1, b: { c: [1, { d: 2, e: 3 }], f: null } })).toBe(
      bodyHashOf({ b: { f: null, c: [1, { e: 3, d: 2 }] }, a: 1 }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: null }, {}],
    [{ a: 'x","b":"y' }, { a: 'x', b: 'y' }],
  ])('tells %j from %j', (left, right) => {
    expect(bodyHashOf(left)).not.toBe(bodyHashOf(right));
  });

  it('has 22 characters that are safe anywhere', () => {
    expect(bodyHashOf({ quantity: 2 })).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it('is over JSON that says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sent: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(sent))).toEqual(sent);
      }),
    );
  });
});
