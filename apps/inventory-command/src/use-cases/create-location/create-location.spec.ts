import { aStoredLocation, catalogOfAcme } from '../../domain/catalog-examples';
import { createsLocation } from '../../domain/examples';
import { createLocation } from './create-location';

describe('creating a location', () => {
  it.each([
    ['location.already-exists', 'locationId', { code: 'OTHER' }],
    ['location.code-taken', 'code', { locationId: 'WH-SOUTH' }],
  ])('refuses with %s', (code, field, location) => {
    const catalog = catalogOfAcme({ stored: [aStoredLocation({ status: 'closed' })] });
    expect(createLocation(createsLocation(location), catalog)).toMatchObject({ refusal: { code, field } });
  });

  it.each([
    ['a new id', {}, { locationId: 'WH-SOUTH', code: 'SOUTH' }],
    ['the id of a removed one', {}, { code: 'OTHER' }],
    ['the code of a removed one', {}, { locationId: 'WH-SOUTH' }],
  ])('may have %s', (_case, removed, location) => {
    const catalog = catalogOfAcme({ stored: [aStoredLocation({ status: 'removed', ...removed })] });
    const command = createsLocation(location);
    expect(createLocation(command, catalog)).toEqual({
      change: { kind: 'location', location: command.location },
    });
  });
});
