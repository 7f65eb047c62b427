import { networks } from './values';

describe('networks', () => {
  it('are addresses and networks of either kind', () => {
    const text = '10.0.0.1, 10.0.0.0/8, ::1, fd00::/8, 0.0.0.0/0';
    expect(networks.parse(text)).toEqual(['10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0']);
  });

  it.each([
    '',
    'proxy.example',
    '10.0.0',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.1, x',
  ])('are not %j', (text) => {
    expect(networks.safeParse(text).success).toBe(false);
  });
});
