import { returnToOf } from './return-to';

describe('returnToOf', () => {
  it.each([
    '/',
    '/inventory',
    '/inventory?q=coffee%20beans&sort=-available#row-3',
    '/products/PROD-001',
    '/search?next=https://elsewhere.example/',
  ])('keeps %j', (path) => {
    expect(returnToOf(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    ['/inventory', '/events'],
    'inventory',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/%2e%2e//evil.example',
    '/a/../..//evil.example',
    'javascript:alert(1)',
    '/\u0000/evil.example'.replace('/', '//'),
    `/${'a'.repeat(2_000)}`,
    `/?q=${'€'.repeat(1_500)}`,
  ])('does not follow %j', (path) => {
    expect(returnToOf(path)).toBe('/');
  });

  it('leaves no sign that would break a header', () => {
    expect(returnToOf('/a\r\nset-cookie: x=1')).toBe('/aset-cookie:%20x=1');
  });
});
