import { defaultColumns, gridColumns } from './inventory-columns';

describe('gridColumns', () => {
  it('are those that are chosen, and what can be done', () => {
    const ids = gridColumns(['sku', 'on-hand'], false, false).map(({ id }) => id);
    expect(ids).toEqual(['sku', 'on-hand', 'actions']);
  });

  it('sort by what is available at one location only', () => {
    const reason = (oneLocation: boolean) =>
      gridColumns(defaultColumns, oneLocation, false).find(({ id }) => id === 'available')?.notSortable;
    expect(reason(true)).toBeUndefined();
    expect(reason(false)).toMatch(/Choose a location/);
  });

  it('of cards are the few that have a place there', () => {
    const cards = gridColumns(['sku'], false, true);
    expect(cards.map(({ card }) => card)).toEqual(['title', 'value', 'value', 'corner', 'value', 'actions']);
  });
});
