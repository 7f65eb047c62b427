import { aStoredLocation, catalogOfAcme, removesLocation } from '../../domain/catalog-examples';
import { removeLocation } from './remove-location';

describe('removing a location', () => {
  it.each(['open', 'closed'] as const)('keeps what it was when it was %s', (status) => {
    const location = aStoredLocation({ status });
    expect(removeLocation(removesLocation(), catalogOfAcme({ stored: [location] }))).toEqual({
      change: { kind: 'location', location: { ...location.location, status: 'removed' } },
    });
  });

  it.each([
    ['location.in-use', { stored: [aStoredLocation()], inUse: new Set(['acme|WH-NORTH']) }],
    ['location.not-found', {}],
    ['location.not-found', { stored: [aStoredLocation({ status: 'removed' })] }],
  ])('refuses with %s', (code, found) => {
    expect(removeLocation(removesLocation(), catalogOfAcme(found))).toMatchObject({
      refusal: { code, field: 'locationId' },
    });
  });

  it('refuses a version that is not the one that was seen', () => {
    const catalog = catalogOfAcme({ stored: [aStoredLocation()] });
    const decide = (expectedVersion: number) =>
      removeLocation(removesLocation('WH-NORTH', { expectedVersion }), catalog);
    expect(decide(2)).toMatchObject({ refusal: { code: 'location.version-differs', field: 'If-Match' } });
    expect(decide(3)).toHaveProperty('change');
  });

  it('does not mind stock at a location of that name elsewhere', () => {
    const found = { stored: [aStoredLocation()], inUse: new Set(['globex|WH-NORTH']) };
    expect(removeLocation(removesLocation(), catalogOfAcme(found))).toHaveProperty('change');
  });
});
