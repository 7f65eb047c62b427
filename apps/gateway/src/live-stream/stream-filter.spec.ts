import { filterFor, letsEverythingThrough, letsThrough } from './stream-filter';

const at = (locationId: string, productId = 'P1') => ({ locationId, productId, frame: '' });
const nothing = { locationIds: [], productIds: [] };

describe('filterFor', () => {
  it('lets somebody with every location see everything', () => {
    const filter = filterFor('*', nothing);
    expect(letsEverythingThrough(filter)).toBe(true);
    expect(letsThrough(filter, at('ANY'))).toBe(true);
  });

  it.each([
    { visible: ['A'], asked: nothing, sees: ['A'] },
    { visible: [], asked: nothing, sees: [] },
    { visible: ['A', 'B'], asked: { ...nothing, locationIds: ['B', 'C'] }, sees: ['B'] },
    { visible: ['A'], asked: { ...nothing, locationIds: ['C'] }, sees: [] },
    { visible: '*' as const, asked: { ...nothing, locationIds: ['C'] }, sees: ['C'] },
  ])('of A, B and C lets $visible asking for $asked.locationIds see $sees', ({ visible, asked, sees }) => {
    const filter = filterFor(visible, asked);
    expect(['A', 'B', 'C'].filter((id) => letsThrough(filter, at(id)))).toEqual(sees);
    expect(letsEverythingThrough(filter)).toBe(false);
  });

  it('narrows to the asked products', () => {
    const filter = filterFor('*', { locationIds: [], productIds: ['P2'] });
    expect(letsThrough(filter, at('A', 'P1'))).toBe(false);
    expect(letsThrough(filter, at('A', 'P2'))).toBe(true);
  });
});
