import { decodeJwt } from 'jose';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  refreshTokenGrant,
  type TokenEndpointResponse,
  tokenRevocation,
} from 'openid-client';
import type { SessionSettings } from '../session-settings';
import type { Tokens } from '../store/session-record';
import { DiscoveredProvider } from './discovered-provider';
import { judgeFailure } from './judge-failure';
import { nameIn } from './person-name';

/** What ties the answer of the provider to the question. */
export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface SignedIn {
  readonly name: string;
  readonly tokens: Tokens;
}

/** The OpenID provider as the gateway uses it. Every method throws ProviderAway or ProviderRefused, nothing else. */
export class OpenIdProvider {
  readonly #provider: DiscoveredProvider;

  constructor(private readonly settings: SessionSettings) {
    this.#provider = new DiscoveredProvider(settings);
  }

  /** Where a browser is sent to say who its person is. */
  async signInUrl({ state, nonce, verifier }: Challenge): Promise<string> {
    const url = buildAuthorizationUrl(await this.#provider.getFresh(), {
      ...this.settings.extraParameters,
      redirect_uri: `${this.settings.origin}/sign-in/callback`,
      scope: this.settings.scope,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /** `address` is the one that the provider sent the browser back to, with what it has to say in its query. */
  finishSignIn(address: URL, { state, nonce, verifier }: Challenge): Promise<SignedIn> {
    return this.#ask(async (configuration) => {
      const answer = await authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      return { name: nameIn(answer.claims()), tokens: tokensIn(answer) };
    });
  }

  refresh(refreshToken: string): Promise<Tokens> {
    return this.#ask(async (configuration) => tokensIn(await refreshTokenGrant(configuration, refreshToken)));
  }

  /** Where a browser is signed out of the provider too; undefined when it has no such place. */
  signOutUrl(idToken: string | undefined): Promise<string | undefined> {
    return this.#ask((configuration) => {
      if (configuration.serverMetadata().end_session_endpoint === undefined)
        return Promise.resolve(undefined);
      const url = buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${this.settings.origin}/signed-out`,
        ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      });
      return Promise.resolve(url.href);
    });
  }

  /** So that a refresh token that leaked is of no use either; where the provider cannot, nothing happens. */
  forget(refreshToken: string): Promise<void> {
    return this.#ask(async (configuration) => {
      if (configuration.serverMetadata().revocation_endpoint === undefined) return;
      await tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' });
    });
  }

  async #ask<Answer>(question: (configuration: Configuration) => Promise<Answer>): Promise<Answer> {
    const configuration = await this.#provider.get();
    try {
      return await question(configuration);
    } catch (error) {
      throw judgeFailure(error);
    }
  }
}

/** The services verify the token by its own end, so that is the one that counts; `expires_in` stands in for it. */
const tokensIn = (answer: TokenEndpointResponse): Tokens => ({
  accessToken: answer.access_token,
  accessEndsAt: endOf(answer.access_token) ?? Date.now() + (answer.expires_in ?? 0) * 1_000,
  refreshToken: answer.refresh_token,
  idToken: answer.id_token,
});

function endOf(token: string): number | undefined {
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined ? undefined : exp * 1_000;
  } catch {
    return undefined;
  }
}
