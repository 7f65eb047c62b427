import type { Identity } from '@streamstock/server-kit-auth';
import { AcceptedCredentials } from './accepted-credentials';

const identity = (token: string, sessionId?: string): Identity => ({
  tenantId: 'acme',
  subject: 'olga',
  roles: ['viewer'],
  locations: '*',
  expiresAt: 0,
  token,
  ...(sessionId === undefined ? {} : { sessionId }),
});
const token = (secret: string) => ({ kind: 'token', secret }) as const;

describe('accepted credentials', () => {
  it('are known by what came with the request, until they are refused', () => {
    const accepted = new AcceptedCredentials();
    accepted.remember(identity('t-1'));
    accepted.remember(identity('t-2', 's-1'));
    expect(accepted.has(token('t-1'))).toBe(true);
    expect(accepted.has({ kind: 'session', secret: 's-1' })).toBe(true);
    expect(accepted.has(token('t-2'))).toBe(false);
    accepted.forget(token('t-1'));
    expect(accepted.has(token('t-1'))).toBe(false);
  });

  it('are bounded, and the least recently used go first', () => {
    const accepted = new AcceptedCredentials(2);
    for (const secret of ['a', 'b', 'a', 'c']) accepted.remember(identity(secret));
    expect(['a', 'b', 'c'].map((secret) => accepted.has(token(secret)))).toEqual([true, false, true]);
  });
});
