import { searchPrefixesOf, searchTermsOf } from './search-terms';

const espresso = { name: 'Espresso beans, 1 kg (Semi-dark)', sku: 'COF-ESP-1KG', barcode: '4006381333931' };

const finds = (search: string): boolean => {
  const terms = searchTermsOf(espresso);
  return searchPrefixesOf(search).every((prefix) => terms.some((term) => term.startsWith(prefix)));
};

describe('what a product is found by', () => {
  it.each([
    'esp',
    'ESPRESSO',
    'beans',
    'bea esp',
    '1 kg',
    'semi-d',
    'dark',
    'semi',
    '(semi',
    'cof-esp',
    '400638',
  ])('finds it by %p', (search) => {
    expect(finds(search)).toBe(true);
  });

  it.each(['presso', 'tea', 'esp tea', '381333'])('does not find it by %p', (search) => {
    expect(finds(search)).toBe(false);
  });

  it('takes the longest beginning first', () => {
    expect(searchPrefixesOf('a bea espresso')).toEqual(['espresso', 'bea', 'a']);
  });

  it('keeps terms short enough for an index and a cursor', () => {
    const terms = searchTermsOf({ ...espresso, name: '語'.repeat(200) });
    expect(Math.max(...terms.map((term) => term.length))).toBe(60);
    expect(searchPrefixesOf('語'.repeat(100))).toEqual(['語'.repeat(60)]);
  });
});
