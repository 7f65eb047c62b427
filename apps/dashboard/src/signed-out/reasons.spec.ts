import { signInFailures } from '@streamstock/contracts-http-api';
import { reasonText, safeReturn } from './reasons';

describe('reasonText', () => {
  it('has words for every way in which a sign-in fails, and none without a reason', () => {
    const words = signInFailures.map(reasonText);
    expect(new Set(words).size).toBe(signInFailures.length);
    expect(words).not.toContain(reasonText('auth.session-over'));
    expect([reasonText(undefined), reasonText('')]).toEqual([undefined, undefined]);
  });
});

it.each([
  ['/inventory?q=tea', '/inventory?q=tea'],
  ['/', '/'],
  [undefined, '/'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/signed-out?reason=x', '/'],
])('goes back to %j as %j', (asked, path) => {
  expect(safeReturn(asked)).toBe(path);
});
