import { signInFailures } from '@streamstock/contracts-http-api';
import { z } from 'zod';
import type { Operation } from './operation';
import { headerParameter, queryParameters } from './parameters';

const location = { location: 'Where the browser goes on.' };

/** How browsers sign in and out, where an OpenID provider is set up; without one these routes are not there. */
export const sessionOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/sign-in',
    id: 'signIn',
    tag: 'session',
    summary: 'Send a browser to the identity provider',
    description:
      'By the code flow of OpenID Connect with PKCE. A page in a browser that cannot go there tries again.',
    role: 'public',
    parameters: queryParameters(z.object({ returnTo: z.string().max(2_000).optional() })),
    answers: { 302: { description: 'To the provider.', headers: location } },
    errors: ['service.unavailable'],
  },
  {
    method: 'get',
    path: '/sign-in/callback',
    id: 'finishSignIn',
    tag: 'session',
    summary: 'Take a browser back from the identity provider',
    description:
      'Begins a session under a new id and sends the browser to `returnTo`, a path of this host; or to `/signed-out` with ' +
      `a \`reason\`: ${signInFailures.map((reason) => `\`${reason}\``).join(', ')}.`,
    role: 'public',
    parameters: queryParameters(z.object({ state: z.string().optional(), code: z.string().optional() })),
    answers: { 302: { description: 'Signed in, or refused.', headers: location } },
    errors: ['service.unavailable'],
  },
  {
    method: 'post',
    path: '/sign-out',
    id: 'signOut',
    tag: 'session',
    summary: 'End the session of this browser',
    description: 'Streams that it holds open end too. `redirectTo` is where the provider is told, or `/`.',
    role: 'public',
    parameters: [
      headerParameter('X-Requested-With', 'Says that our own page asks.', {
        type: 'string',
        enum: ['streamstock'],
      }),
    ],
    answers: { 200: { description: 'The session is over.', schema: 'SignedOut' } },
    errors: ['request.invalid', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/session',
    id: 'readSession',
    tag: 'session',
    summary: 'Who is signed in, and what they may do where',
    role: 'viewer',
    answers: { 200: { description: 'The person, or the program of the token.', schema: 'Session' } },
    errors: ['service.unavailable'],
  },
];
