import type { Redis } from 'ioredis';
import type { Configuration } from 'oidc-provider';
import type { Environment } from '../environment';
import { errorPage, goodbyePage, signOutPage } from '../pages/provider-pages';
import { personOf } from '../people';
import { clientsOf } from './clients';
import { existingGrant } from './first-party-grant';
import { RedisAdapter } from './redis-adapter';
import type { SigningKey } from './signing-key';
import { claimsOfPerson, claimsOfProgram } from './token-claims';

/** The API as a resource of RFC 8707: tokens for it are JWTs that every service verifies by itself. */
export const apiResource = 'urn:streamstock:api';

/** Longer than the longest session of the gateway, in seconds. */
const signedIn = 24 * 3_600;

export const configurationOf = (environment: Environment, key: SigningKey, redis: Redis): Configuration => ({
  adapter: (model) => new RedisAdapter(model, redis),
  clients: clientsOf(environment, key),
  clientDefaults: { id_token_signed_response_alg: key.algorithm },
  enabledJWA: { idTokenSigningAlgValues: [key.algorithm] },
  jwks: { keys: [key.jwk] },
  cookies: { keys: [key.cookieKey] },
  scopes: ['openid', 'profile', 'offline_access'],
  claims: { openid: ['sub'], profile: ['name'] },
  pkce: { required: () => true },
  findAccount: (_context, id) => {
    const person = personOf(id);
    return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) };
  },
  loadExistingGrant: (context) => existingGrant(context, apiResource),
  /** The one client that signs people in is this product's own: it always gets them, whatever scope it names. */
  issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
  extraTokenClaims: (_context, token) => {
    const claims =
      token.kind === 'AccessToken' ? claimsOfPerson(token.accountId) : claimsOfProgram(token.clientId ?? '');
    return claims && { ...claims };
  },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  renderError: (context, { error, error_description: description }) => {
    errorPage(context, description ?? error);
  },
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: {
      enabled: true,
      allowedPolicy: (_context, client, token) => token.clientId === client.clientId,
    },
    rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: goodbyePage },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => apiResource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'api',
        audience: environment.AUDIENCE,
        accessTokenFormat: 'jwt',
        accessTokenTTL: environment.ACCESS_TOKEN_SECONDS,
        jwt: { sign: { alg: key.algorithm } },
      }),
    },
  },
  ttl: {
    AccessToken: environment.ACCESS_TOKEN_SECONDS,
    ClientCredentials: environment.ACCESS_TOKEN_SECONDS,
    AuthorizationCode: 60,
    IdToken: 3_600,
    Interaction: 900,
    RefreshToken: signedIn,
    Grant: signedIn,
    Session: signedIn,
  },
});
