import { isFiltered, movementFilter } from './filter-text';

describe('a filter in the address', () => {
  it('is about whole days of the zone that is shown', () => {
    const days = { from: '2026-03-29', to: '2026-03-29' };
    const { from, to } = movementFilter(days, 'Europe/Berlin');
    expect([from, to]).toEqual([Date.parse('2026-03-28T23:00:00Z'), Date.parse('2026-03-29T22:00:00Z')]);
    expect(movementFilter(days, 'UTC').from).toBe(Date.parse('2026-03-29T00:00:00Z'));
  });

  it('asks for nothing where it makes no sense', () => {
    const filter = movementFilter({ type: 'GIFT', from: 'yesterday', to: '2026-13-40', actor: '  ' }, 'UTC');
    expect(Object.values(filter).every((value) => value === undefined)).toBe(true);
  });

  it('names what is looked for', () => {
    expect(movementFilter({ type: 'SALE', product: ' P-1 ', loc: 'L-1', corr: 'c' }, 'UTC')).toMatchObject({
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
