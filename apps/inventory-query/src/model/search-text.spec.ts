import { anywhere, locationSearchText, productSearchText, searchTextOf } from './search-text';

describe('a text as it is searched', () => {
  it.each([
    ['Crème Brûlée', 'creme brulee'],
    ['GRÜNER Tee', 'gruner tee'],
    ['ﬁlter №5', 'filter no5'],
    ['Кофе', 'кофе'],
  ])('of %p is %p', (text, expected) => {
    expect(searchTextOf(text)).toBe(expected);
  });

  it('holds all that an entity is found by', () => {
    expect(productSearchText({ name: 'Thé', sku: 'T-1', barcode: '40063813' })).toBe('the t-1 40063813');
    expect(productSearchText({ name: 'Thé', sku: 'T-1', barcode: null })).toBe('the t-1');
    expect(locationSearchText({ locationId: 'L1', code: 'HH', name: 'Köln' })).toBe('l1\nhh\nkoln');
  });

  it('finds what somebody typed anywhere, and takes no letter of it for a wildcard', () => {
    expect(anywhere('É%_\\')).toBe('%e\\%\\_\\\\%');
  });
});
