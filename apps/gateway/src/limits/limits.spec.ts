import { buildOpenApi } from '../openapi/build-openapi';
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

  const { paths } = buildOpenApi();
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      route: path.replaceAll(/{(\w+)}/g, ':$1'),
      isPublic: JSON.stringify(operation).includes('"security":[]'),
    })),
  );
  it.each(described)('$method $route: as its description says', ({ method, route, isPublic }) => {
    expect(asksWho(method, route)).toBe(!isPublic);
  });
});
