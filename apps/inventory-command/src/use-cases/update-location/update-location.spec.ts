import { aStoredLocation, catalogOfAcme, updatesLocation } from '../../domain/catalog-examples';
import { updateLocation } from './update-location';

describe('updating a location', () => {
  it.each([
    ['open', 'closed'],
    ['closed', 'open'],
    ['open', 'open'],
  ] as const)('from %s to %s', (from, to) => {
    const command = updatesLocation({ status: to, name: 'Old north' });
    const catalog = catalogOfAcme({ stored: [aStoredLocation({ status: from })] });
    expect(updateLocation(command, catalog)).toEqual({
      change: { kind: 'location', location: command.location },
    });
  });

  it.each([
    ['that there never was', catalogOfAcme()],
    ['that was removed', catalogOfAcme({ stored: [aStoredLocation({ status: 'removed' })] })],
  ])('refuses one %s', (_case, catalog) => {
    expect(updateLocation(updatesLocation(), catalog)).toMatchObject({
      refusal: { code: 'location.not-found', field: 'locationId' },
    });
  });

  it.each([
    ['location.version-differs', { location: {}, expectedVersion: 2 }],
    ['location.code-taken', { location: { code: 'SOUTH' }, expectedVersion: 3 }],
  ])('refuses with %s', (code, { location, expectedVersion }) => {
    const south = aStoredLocation({ locationId: 'WH-SOUTH', code: 'SOUTH' });
    const catalog = catalogOfAcme({ stored: [aStoredLocation(), south] });
    expect(updateLocation(updatesLocation(location, { expectedVersion }), catalog)).toMatchObject({
      refusal: { code },
    });
  });
});
