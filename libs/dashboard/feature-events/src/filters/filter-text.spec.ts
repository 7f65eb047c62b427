import { isFiltered, movementFilter } from './filter-text';

describe('a filter in the address', () => {
  it('is about whole days of the person', () => {
    const { from, to } = movementFilter({ from: '2026-03-29', to: '2026-03-29' });
    expect(new Date(from ?? 0)).toEqual(new Date(2026, 2, 29));
    expect(new Date(to ?? 0)).toEqual(new Date(2026, 2, 30));
  });

  it('asks for nothing where it makes no sense', () => {
    const filter = movementFilter({ type: 'GIFT', from: 'yesterday', actor: '  ' });
    expect(Object.values(filter).every((value) => value === undefined)).toBe(true);
  });

  it('names what is looked for', () => {
    expect(movementFilter({ type: 'SALE', product: ' P-1 ', loc: 'L-1', corr: 'c' })).toMatchObject({
      type: 'SALE',
      productId: 'P-1',
      locationId: 'L-1',
      correlationId: 'c',
    });
  });

  it('is none where nothing is written', () => {
    expect([isFiltered({}), isFiltered({ type: '', product: ' ' }), isFiltered({ loc: 'L-1' })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
