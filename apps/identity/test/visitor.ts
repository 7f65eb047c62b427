import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { callback, type TestIdentity } from './identity-fixture';

/** What the gateway keeps of a sign-in that it begins. */
export interface Begun {
  readonly url: string;
  readonly checks: { pkceCodeVerifier: string; expectedState: string; expectedNonce: string };
}

export async function begin({ gateway }: TestIdentity, more: Record<string, string> = {}): Promise<Begun> {
  const checks = {
    pkceCodeVerifier: randomPKCECodeVerifier(),
    expectedState: randomState(),
    expectedNonce: randomNonce(),
  };
  const url = buildAuthorizationUrl(gateway, {
    redirect_uri: callback,
    scope: 'openid profile offline_access',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    code_challenge: await calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return { url: url.href, checks };
}

/** Somebody's browser at the sign-in page. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  async go(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const pair = cookie.split(';', 1).join();
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }

  /** Where redirects lead: back to the gateway, or to a page of the provider. */
  async follow(first: Response, from: string): Promise<{ readonly address: URL; readonly page?: Response }> {
    let [response, address] = [first, new URL(from)];
    for (let step = 0; step < 10; step += 1) {
      const location = response.headers.get('location');
      if (location === null) return { address, page: response };
      address = new URL(location, address);
      if (address.href.startsWith(callback)) return { address };
      response = await this.go(address.href);
    }
    throw new Error(`Too many redirects from ${from}`);
  }

  /** Chooses a person at the sign-in page that `url` leads to; nobody is Cancel. */
  async choose(url: string, person: string): Promise<URL> {
    const { address } = await this.follow(await this.go(url), url);
    const chosen = await this.go(address.href, { person });
    return (await this.follow(chosen, address.href)).address;
  }
}
