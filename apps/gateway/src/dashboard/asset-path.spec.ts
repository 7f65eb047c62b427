import { dashboardRequestOf } from './asset-path';

describe('dashboardRequestOf', () => {
  it.each(['/', '/?q=x', '/index.html', '/inventory', '/products/PROD-001?tab=levels', '/products/OIL-0.75'])(
    '%s is the page',
    (url) => {
      expect(dashboardRequestOf(url)).toEqual({ kind: 'page' });
    },
  );

  it.each([
    ['/main-ABCDEFGH.js', true],
    ['/media/inter-latin-0A1B2C3D.woff2', true],
    ['/favicon.svg', false],
    ['/main.js?v=2', false],
  ])('%s is a file, immutable: %s', (url, immutable) => {
    expect(dashboardRequestOf(url)).toEqual({ kind: 'asset', path: url.split('?')[0], immutable });
  });

  it.each([
    '/api/unknown',
    '/api',
    '/health/other',
    '/get-stock/A',
    '/update-stock/A/P-1?quantity=3',
    '/../etc/passwd',
    '/a/../../etc/passwd.txt',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/secret.js',
    '/a/..%5c..%5csecret.js',
    '/.env',
    '/.git/config.txt',
    '/assets/.hidden.js',
    '//evil.example/x.js',
    '/a//b.js',
    '/file.js%00.html',
    '/index.html/..',
  ])('%s is nothing', (url) => {
    expect(dashboardRequestOf(url)).toEqual({ kind: 'nothing' });
  });
});
