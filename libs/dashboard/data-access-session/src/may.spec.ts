import { type Actor, hasRole, maySeeLocation, roles } from '@streamstock/contracts-events';
import fc from 'fast-check';
import { may, whyNot } from './may';

const locationIds = ['WH-NORTH', 'WH-SOUTH'];
const authorities = fc.record({
  subject: fc.constant('olga'),
  roles: fc.subarray([...roles]),
  locations: fc.oneof(fc.constant('*' as const), fc.subarray(locationIds)),
});

describe('may', () => {
  it('judges as the services do', () => {
    fc.assert(
      fc.property(
        authorities,
        fc.constantFrom(...roles),
        fc.constantFrom(...locationIds),
        (person, role, place) => {
          const actor: Actor = person;
          expect(may(person, role)).toBe(hasRole(actor, role));
          expect(may(person, role, place)).toBe(hasRole(actor, role) && maySeeLocation(actor, place));
          expect(whyNot(person, role, place) === undefined).toBe(may(person, role, place));
        },
      ),
    );
  });

  it('says what is missing', () => {
    const olga = { roles: ['operator' as const], locations: ['WH-SOUTH'] };
    expect(whyNot(undefined, 'viewer')).toBe('Sign in first.');
    expect(whyNot(olga, 'manager', 'WH-SOUTH')).toBe('Needs the role manager.');
    expect(whyNot(olga, 'operator', 'WH-NORTH')).toBe('WH-NORTH is not among your locations.');
  });
});
