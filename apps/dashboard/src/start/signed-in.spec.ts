import { signedOutParams } from './signed-in';

it.each([
  ['auth.token-missing', '/', {}],
  ['auth.token-missing', '/inventory?q=tea', { returnTo: '/inventory?q=tea' }],
  ['auth.session-over', '/events', { reason: 'auth.session-over', returnTo: '/events' }],
])('%s at %s leads to the sign-in with %j', (code, url, params) => {
  expect(signedOutParams(code, url)).toEqual(params);
});
