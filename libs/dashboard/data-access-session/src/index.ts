export type { Person } from './person';
export { Session, type SessionState } from './session';
