import { profileNamed } from './profile';
import { Stack, type Report } from './stack';

export { buildServices } from './build';
export { waitUntil } from './processes/wait';
export type { Replicas } from './replicas';
export type { Environment, Stack, UpServicesOptions } from './stack';
export { StackError } from './stack-error';
export type { TokenOptions } from './auth/token';
export type { StackUrls } from './urls';

/** The stack of a profile, `dev`, `test` or `chaos`, whether it runs already or not. */
export const openStack = (profile: string, report?: Report): Stack =>
  new Stack(profileNamed(profile), report);
