import type { Identity } from '@streamstock/server-kit-auth';
import { rateKey } from './rate-key';

const identity: Identity = {
  tenantId: 'acme',
  subject: 'olga',
  roles: ['operator'],
  locations: '*',
  expiresAt: 0,
  token: 'secret',
};

describe('rateKey', () => {
  it('keeps tenants, people, routes and methods apart', () => {
    const keys = [
      rateKey(identity, '10.0.0.1', 'GET', '/api/products'),
      rateKey(identity, '10.0.0.1', 'POST', '/api/products'),
      rateKey(identity, '10.0.0.1', 'GET', '/api/stock'),
      rateKey({ ...identity, tenantId: 'other' }, '10.0.0.1', 'GET', '/api/products'),
      rateKey({ ...identity, subject: 'ada' }, '10.0.0.1', 'GET', '/api/products'),
      rateKey(undefined, '10.0.0.1', 'GET', '/api/products'),
      rateKey(undefined, '10.0.0.2', 'GET', '/api/products'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('counts a person the same from every address and with every token', () => {
    expect(rateKey(identity, '10.0.0.1', 'GET', '/api/stock')).toBe(
      rateKey({ ...identity, token: 'renewed' }, '10.0.0.2', 'GET', '/api/stock'),
    );
  });
});
