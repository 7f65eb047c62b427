import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { freePort } from '@streamstock/server-kit-testing';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import { MemoryAdapter } from './memory-adapter';

/** What the provider says of a person, under names of its own. */
export type Claims = Readonly<Record<string, unknown>>;

/** A certified provider that is none of ours: RSA, other claim names, and refresh tokens that are good once. */
export interface StandInProvider {
  readonly url: string;
  /** Variables of a gateway that signs people in there. */
  readonly environment: Readonly<Record<string, string>>;
  /** Who signs in next, and what the tokens say of them. */
  person: { readonly id: string; readonly claims: Claims };
  /** Of the access tokens that are given from now on. */
  accessSeconds: number;
  /** Breaks every connection off. */
  away: boolean;
  /** Paths with method, in the order of arrival. */
  readonly asked: string[];
  /** Refuses every grant, as for people who have left. */
  refusesGrants: boolean;
  close(): Promise<void>;
}

const hour = 3_600;
const resource = 'urn:stand-in:api';
const clientId = 'streamstock';
const clientSecret = 'a secret that only tests know';

export async function startProvider(gatewayUrl: string): Promise<StandInProvider> {
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'stand-in', alg: 'RS256', use: 'sig' };
  const provider = new Provider(url, configuration());
  const answer = provider.callback();
  const server = createServer((request, response) => {
    standIn.asked.push(`${request.method ?? ''} ${request.url?.split('?', 1)[0] ?? ''}`);
    if (standIn.away) request.socket.destroy();
    else if (request.url?.startsWith('/interaction/') === true) void signIn(request, response);
    else void answer(request, response);
  }).listen(port);
  await once(server, 'listening');
  const standIn: StandInProvider = {
    url,
    environment: {
      PUBLIC_URL: gatewayUrl,
      OIDC_ISSUER: url,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      AUTH_ISSUER: url,
      AUTH_AUDIENCE: 'shops',
      AUTH_JWKS_FILE: '',
      AUTH_JWKS_URL: `${url}/jwks`,
      AUTH_ALGORITHMS: 'RS256',
      AUTH_CLAIM_TENANT: 'org',
      AUTH_CLAIM_ROLES: 'realm_access.roles',
      AUTH_CLAIM_LOCATIONS: 'https://shops.test/places',
    },
    person: { id: 'nobody', claims: {} },
    accessSeconds: 300,
    away: false,
    asked: [],
    refusesGrants: false,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return standIn;

  function configuration(): Configuration {
    return {
      adapter: () => new MemoryAdapter(),
      ttl: {
        AccessToken: () => standIn.accessSeconds,
        AuthorizationCode: 60,
        Grant: hour,
        IdToken: hour,
        Interaction: hour,
        RefreshToken: hour,
        Session: hour,
      },
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${gatewayUrl}/sign-in/callback`],
          post_logout_redirect_uris: [`${gatewayUrl}/signed-out`],
          grant_types: ['authorization_code', 'refresh_token'],
        },
      ],
      jwks: { keys: [jwk] },
      cookies: { keys: ['a key of cookies'] },
      claims: { openid: ['sub'], profile: ['name'] },
      findAccount: (context, id) =>
        standIn.refusesGrants && context.oidc.route === 'token'
          ? undefined
          : { accountId: id, claims: () => ({ sub: id, name: `Person ${id}` }) },
      loadExistingGrant: async ({ oidc }) => {
        const { client, session, provider: own } = oidc;
        if (client === undefined || session?.accountId === undefined) return undefined;
        const grant = new own.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid profile offline_access');
        await grant.save();
        return grant;
      },
      issueRefreshToken: () => true,
      rotateRefreshToken: true,
      extraTokenClaims: () => ({ ...standIn.person.claims }),
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      renderError: (context, { error, error_description: description }) => {
        context.body = `${error}: ${description ?? ''}`;
      },
      features: {
        devInteractions: { enabled: false },
        userinfo: { enabled: false },
        revocation: { enabled: true, allowedPolicy: () => true },
        rpInitiatedLogout: { enabled: true, logoutSource: () => undefined },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => resource,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            scope: '',
            audience: 'shops',
            accessTokenFormat: 'jwt',
            accessTokenTTL: standIn.accessSeconds,
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
    };
  }

  /** Nobody is asked: whoever the test says signs in. */
  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { id } = standIn.person;
    const result = id === 'nobody' ? { error: 'access_denied' } : { login: { accountId: id } };
    const next = await provider.interactionResult(request, response, result);
    response.writeHead(303, { location: next }).end();
  }
}
