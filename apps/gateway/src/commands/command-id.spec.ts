import fc from 'fast-check';
import { commandIdOf } from './command-id';

const identity = {
  tenantId: 'acme',
  subject: 'olga',
  route: 'POST /api/events',
  idempotencyKey: 'k-1',
  row: 0,
};

describe('commandIdOf', () => {
  it('is the same UUIDv8 every time, so that other replicas and later versions agree', () => {
    expect(commandIdOf(identity)).toBe('a31fcc3e-ab99-82fa-8771-a5d81a3b99cf');
  });

  it.each([
    { tenantId: 'other' },
    { subject: 'ada' },
    { route: 'POST /api/products' },
    { idempotencyKey: 'k-2' },
    { row: 1 },
  ])('differs for %j', (change) => {
    expect(commandIdOf({ ...identity, ...change })).not.toBe(commandIdOf(identity));
  });

  it('does not confuse neighbouring parts', () => {
    expect(commandIdOf({ ...identity, tenantId: 'a', subject: 'bc' })).not.toBe(
      commandIdOf({ ...identity, tenantId: 'ab', subject: 'c' }),
    );
  });

  it('always has version 8 and the RFC 9562 variant', () => {
    fc.assert(
      fc.property(fc.string(), (idempotencyKey) => {
        expect(commandIdOf({ ...identity, idempotencyKey })).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });
});
