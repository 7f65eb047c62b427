import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '@streamstock/dashboard-data-access-session';

/** Lets whoever is signed in to the pages, and everyone else to where they can sign in and come back. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const session = inject(Session);
  const router = inject(Router);
  if (session.state().state === 'unknown') await session.load();
  const state = session.state();
  if (state.state !== 'over') return true;
  return router.createUrlTree(['/signed-out'], { queryParams: signedOutParams(state.code, url) });
};

/** The address of the sign-in page says why and where to go back to; a first visit needs no reason. */
export function signedOutParams(code: string, url: string): Record<string, string> {
  const reason: Record<string, string> = code === 'auth.token-missing' ? {} : { reason: code };
  return url === '/' ? reason : { ...reason, returnTo: url };
}
