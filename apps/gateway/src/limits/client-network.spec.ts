import { clientNetwork } from './client-network';

describe('clientNetwork', () => {
  it.each([
    ['2001:db8:0:1::1', '2001:db8:0:1:ffff:ffff:ffff:ffff'],
    ['2001:db8:0:1::1', '2001:0DB8:0000:0001::2'],
    ['fe80::1%eth0', 'fe80::2'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['::ffff:a00:1', '10.0.0.1'],
  ])('%s and %s are one client', (one, other) => {
    expect(clientNetwork(one)).toBe(clientNetwork(other));
  });

  it.each([
    ['2001:db8:0:1::1', '2001:db8:0:2::1'],
    ['10.0.0.1', '10.0.0.2'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.2'],
    ['::1', '::ffff:0.0.0.1'],
  ])('%s and %s are two', (one, other) => {
    expect(clientNetwork(one)).not.toBe(clientNetwork(other));
  });

  it('leaves be what is no address', () => {
    expect(clientNetwork('')).toBe('');
    expect(clientNetwork('proxy.internal')).toBe('proxy.internal');
  });
});
