import { asksWho, limitOf } from './limits';

describe('limitOf', () => {
  it.each([
    ['GET', '/api/stock', 'reads'],
    ['HEAD', '/api/stock', 'reads'],
    ['POST', '/api/events', 'writes'],
    ['DELETE', '/api/locations/:locationId', 'writes'],
    ['GET', '/api/stream', 'streams'],
    ['GET', '/get-stock/:locationId/:productId', 'get-stock'],
    ['POST', '/update-stock/:locationId/:productId', 'writes'],
    ['GET', 'none', 'reads'],
    ['GET', '/health/live', undefined],
    ['GET', '/metrics', undefined],
  ])('%s %s: %s', (method, route, limit) => {
    expect(limitOf(method, route)).toBe(limit);
  });
});

describe('asksWho', () => {
  it.each(['/api/stock', '/get-stock/:locationId/:productId', '/api/session', 'none'])('%s: yes', (route) => {
    expect(asksWho('GET', route)).toBe(true);
  });
  it.each(['/', '/*', '/sign-in', '/sign-in/callback', '/api/openapi.json', '/health/ready', '/metrics'])(
    '%s: no',
    (route) => {
      expect(asksWho('GET', route)).toBe(false);
    },
  );
});
