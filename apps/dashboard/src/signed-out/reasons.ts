/** Why somebody stands before the sign-in page, in words for them, by the code in its address. */
const reasons: Readonly<Record<string, string>> = {
  denied: 'The sign-in was refused or called off.',
  'attempt-over': 'The sign-in took too long, or was begun in another browser. Please try again.',
  'not-accepted': 'The answer of the sign-in service could not be accepted. Please try again.',
  'not-allowed': 'You are known, but have no role or location in StreamStock. Ask an administrator.',
  'auth.signed-out': 'You have signed out.',
};

/** Undefined without a code; for a code that is not known, that the session is over. */
export const reasonText = (code: string | undefined): string | undefined =>
  code === undefined || code === ''
    ? undefined
    : (reasons[code] ?? 'Your session is over. Please sign in again.');

/** Where to go back to: only ever a path of this page, whatever the address says. */
export function safeReturn(returnTo: string | undefined): string {
  const isPath = returnTo !== undefined && /^\/(?![/\\])/.test(returnTo);
  return isPath && !returnTo.startsWith('/signed-out') ? returnTo : '/';
}
