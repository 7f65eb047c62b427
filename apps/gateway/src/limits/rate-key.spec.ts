import type { Identity } from '@streamstock/server-kit-auth';
import { rateKey, refusalKey } from './rate-key';

const identity: Identity = {
  tenantId: 'acme',
  subject: 'olga',
  roles: ['operator'],
  locations: '*',
  expiresAt: 0,
  token: 'secret',
};

const olga = { identity, address: '10.0.0.1' };
const nobody = { identity: undefined, address: '10.0.0.1' };

describe('rateKey', () => {
  it('keeps tenants, people, routes and methods apart', () => {
    const keys = [
      rateKey('subject', olga, 'GET', '/api/products'),
      rateKey('subject', olga, 'POST', '/api/products'),
      rateKey('subject', olga, 'GET', '/api/stock'),
      rateKey('subject', { ...olga, identity: { ...identity, tenantId: 'other' } }, 'GET', '/api/products'),
      rateKey('subject', { ...olga, identity: { ...identity, subject: 'ada' } }, 'GET', '/api/products'),
      rateKey('subject', nobody, 'GET', '/api/products'),
      rateKey('subject', { ...nobody, address: '10.0.0.2' }, 'GET', '/api/products'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('counts a person the same from every address and with every token', () => {
    const elsewhere = { identity: { ...identity, token: 'renewed' }, address: '10.0.0.2' };
    expect(rateKey('subject', olga, 'GET', '/api/stock')).toBe(
      rateKey('subject', elsewhere, 'GET', '/api/stock'),
    );
  });

  it('counts an address the same whoever asks from there', () => {
    const ada = { ...olga, identity: { ...identity, subject: 'ada', tenantId: 'other' } };
    const key = rateKey('address', olga, 'GET', '/get-stock');
    expect(rateKey('address', ada, 'GET', '/get-stock')).toBe(key);
    expect(rateKey('address', nobody, 'GET', '/get-stock')).toBe(key);
    expect(rateKey('address', { ...olga, address: '10.0.0.2' }, 'GET', '/get-stock')).not.toBe(key);
  });

  it('counts the addresses of one IPv6 network as one, which anybody has more of than they need', () => {
    const from = (address: string) => rateKey('address', { ...nobody, address }, 'GET', '/get-stock');
    expect(from('2001:db8:0:1::1')).toBe(from('2001:db8:0:1:dead:beef:0:2'));
    expect(from('2001:db8:0:1::1')).not.toBe(from('2001:db8:0:2::1'));
    expect(from('::ffff:10.0.0.1')).toBe(from('10.0.0.1'));
  });

  it('counts a HEAD as the GET that it is', () => {
    expect(rateKey('address', olga, 'HEAD', '/get-stock')).toBe(
      rateKey('address', olga, 'GET', '/get-stock'),
    );
  });
});

describe('refusalKey', () => {
  const keyOf = (address: string, kind?: 'token' | 'session') =>
    refusalKey(address, kind && { kind, secret: 'secret' });

  it('keeps addresses and kinds of credentials apart, and holds no secret', () => {
    const keys = [keyOf('10.0.0.1'), keyOf('10.0.0.1', 'token'), keyOf('10.0.0.1', 'session')];
    expect(new Set([...keys, keyOf('10.0.0.2')]).size).toBe(4);
    for (const key of keys) expect(key).not.toContain('secret');
    expect(keyOf('2001:db8::1', 'token')).toBe(keyOf('2001:db8::2', 'token'));
  });
});
