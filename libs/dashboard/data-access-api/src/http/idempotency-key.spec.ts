import { newIdempotencyKey } from './idempotency-key';

describe('newIdempotencyKey', () => {
  it('is 128 bits of hex, new each time', () => {
    expect(newIdempotencyKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newIdempotencyKey()).not.toBe(newIdempotencyKey());
  });
});
