import { mintToken } from '@streamstock/server-kit-auth';
import { importJWK, type JWK } from 'jose';
import { z } from 'zod';

export const sessionCookie = 'streamstock_session';

/** Of a demo session, in seconds. */
const lifetime = 3_600;

const loopbackAddress = /^(?:127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3})$/;
const loopback = /^(?:localhost|[a-z0-9-]+\.localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

export interface LocalSessionOptions {
  /** JSON of a private JWK. */
  readonly signingKey: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Signs visitors in on one's own machine, where there is no identity provider: as administrator of the tenant `demo`. */
export class LocalSession {
  readonly #key: JWK;

  constructor(private readonly options: LocalSessionOptions) {
    this.#key = z.looseObject({ kty: z.string(), alg: z.string() }).parse(JSON.parse(options.signingKey));
  }

  /** Throws when the key cannot sign. */
  async check(): Promise<void> {
    await importJWK(this.#key);
  }

  /**
   * The cookie for a visitor of the page. Only from this machine, and by a name of it: a page elsewhere that has its own
   * name resolve to this machine gets none.
   */
  async cookieFor(address: string, host: string | undefined): Promise<string | undefined> {
    if (!loopbackAddress.test(address) || host === undefined || !loopback.test(host)) return undefined;
    const { issuer, audience } = this.options;
    const token = await mintToken(
      this.#key,
      { iss: issuer, aud: audience, sub: 'demo', tenant: 'demo', roles: ['admin'], locations: '*' },
      lifetime,
    );
    return `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${String(lifetime)}`;
  }
}
