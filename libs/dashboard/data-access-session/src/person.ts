import type { Role } from '@streamstock/contracts-events';
import { instant, listOf, oneOf, type Read, record, text } from '@streamstock/dashboard-data-access-api';

/** Whoever is signed in, as the gateway knows them. Roles count inside `locations` only; `'*'` is every location. */
export interface Person {
  readonly subject: string;
  readonly name: string;
  readonly tenantId: string;
  readonly roles: readonly Role[];
  readonly locations: '*' | readonly string[];
  /** When the session ends unless it is used. */
  readonly expiresAt: string;
}

const locations: Read<Person['locations']> = (value, field) =>
  value === '*' ? '*' : listOf(text)(value, field);

export const readPerson = record<Person>({
  subject: text,
  name: text,
  tenantId: text,
  roles: listOf(oneOf('viewer', 'operator', 'manager', 'admin')),
  locations,
  expiresAt: instant,
});
