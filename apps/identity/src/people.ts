import type { Actor, Role } from '@streamstock/contracts-events';

/** Somebody to be while trying things out. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly role: Role;
  readonly locations: Actor['locations'];
}

/** One for each role, and somebody of another tenant, who must see nothing of the first. */
export const people: readonly DemoPerson[] = [
  { id: 'ada', name: 'Ada Lindqvist', tenant: 'demo', role: 'admin', locations: '*' },
  { id: 'max', name: 'Max Oduya', tenant: 'demo', role: 'manager', locations: ['WH-NORTH', 'WH-EAST'] },
  { id: 'olga', name: 'Olga Petrenko', tenant: 'demo', role: 'operator', locations: ['WH-SOUTH'] },
  { id: 'vera', name: 'Vera Castellanos', tenant: 'demo', role: 'viewer', locations: '*' },
  { id: 'rita', name: 'Rita Nakamura', tenant: 'rival', role: 'admin', locations: '*' },
];

export const personOf = (id: string): DemoPerson | undefined => people.find((person) => person.id === id);
