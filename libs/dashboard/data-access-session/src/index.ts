export { AddressBar } from './address-bar';
export type { Person } from './person';
export { Session, type SessionState } from './session';
