import { isSkuList, mostSkus, skusIn } from './skus-in';

const many = (count: number): string =>
  Array.from({ length: count }, (_, index) => `S-${String(index)}`).join('\n');

describe('skusIn', () => {
  it.each([
    ['a column', 'A-1\r\nA-2\r\n\r\nA-3\r\n'],
    ['a row', 'A-1\tA-2\tA-3'],
    ['a list', ' A-1, A-2;A-3,A-1 '],
    ['quoted cells', '"A-1"\n"A-2"\n"A-3"'],
  ])('reads %s', (_what, text) => {
    expect(skusIn(text)).toEqual({ skus: ['A-1', 'A-2', 'A-3'], fault: null });
  });

  it('says why a list cannot be looked for', () => {
    expect(skusIn(' \n ').fault).toMatch(/at least one/);
    expect(skusIn('x'.repeat(65)).fault).toMatch(/“x{20}…” is too long/);
    expect(skusIn(many(mostSkus)).fault).toBeNull();
    expect(skusIn(many(mostSkus + 1)).fault).toMatch(/These are 201; up to 200/);
  });
});

describe('isSkuList', () => {
  it.each([
    ['A-1\nA-2', true],
    ['Espresso\tbeans', true],
    ['A-1, A-2', true],
    ['Espresso, beans', false],
    ['A 1, A 2', false],
    ['A-1', false],
    ['A-1\n', false],
  ])('of %j is %s', (text, is) => {
    expect(isSkuList(text)).toBe(is);
  });
});
