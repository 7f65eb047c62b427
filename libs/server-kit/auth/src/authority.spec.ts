import type { Actor, Role } from '@streamstock/contracts-events';
import { demandLocation, demandRole, isOwn, mayActAt, visibleLocations } from './authority';

const actor = (role: Role, locations: Actor['locations']): Actor => ({
  subject: 'olga',
  roles: [role],
  locations,
});

describe('authority', () => {
  it('counts a role only inside the locations', () => {
    const olga = actor('operator', ['WH-NORTH']);
    expect(mayActAt(olga, 'operator', 'WH-NORTH')).toBe(true);
    expect(mayActAt(olga, 'operator', 'WH-SOUTH')).toBe(false);
    expect(mayActAt(olga, 'manager', 'WH-NORTH')).toBe(false);
    expect(mayActAt(actor('admin', '*'), 'manager', 'WH-SOUTH')).toBe(true);
  });

  it('demands with the code of what is missing', () => {
    expect(() => {
      demandRole(actor('viewer', '*'), 'operator');
    }).toThrow('auth.role-missing: Needs the role operator.');
    expect(() => {
      demandLocation(actor('admin', ['A']), 'B');
    }).toThrow('auth.location-forbidden: B is not among your locations.');
  });

  it('shows lists of own locations only', () => {
    expect(visibleLocations(actor('viewer', ['A', 'B']))).toEqual(['A', 'B']);
    expect(visibleLocations(actor('viewer', '*'), ['C'])).toEqual(['C']);
    expect(() => visibleLocations(actor('viewer', ['A', 'B']), ['A', 'C'])).toThrow(
      'auth.location-forbidden',
    );
    expect(visibleLocations(actor('viewer', []))).toEqual([]);
  });

  it('knows what belongs to another tenant', () => {
    expect(isOwn({ tenantId: 'acme' }, { tenantId: 'acme' })).toBe(true);
    expect(isOwn({ tenantId: 'acme' }, { tenantId: 'globex' })).toBe(false);
  });
});
