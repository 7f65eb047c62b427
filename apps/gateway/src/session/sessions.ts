import type { SessionTokens } from '@streamstock/server-kit-auth';
import { newSecret } from './store/sealed-record';
import { Renewals, type Refresh } from './store/renewals';
import { type SessionRecord, type Tokens, withTokens } from './store/session-record';
import type { SessionStore } from './store/session-store';

export interface SessionsOptions {
  readonly store: SessionStore;
  readonly refresh: Refresh;
  readonly cookieName: string;
  readonly idleSeconds: number;
  readonly longestSeconds: number;
}

/**
 * Who is signed in. The browser holds an id that means nothing; the tokens stay in Redis. Methods throw
 * `service.unavailable` when Redis, or the provider that is needed just then, is away.
 */
export class Sessions implements SessionTokens {
  readonly cookieName: string;
  readonly #store: SessionStore;
  readonly #renewals: Renewals;

  constructor(private readonly options: SessionsOptions) {
    this.cookieName = options.cookieName;
    this.#store = options.store;
    this.#renewals = new Renewals(options.store, options.refresh);
  }

  /** A session under an id that nobody has seen before, so that none can be foisted on a browser. */
  async begin(name: string, tokens: Tokens): Promise<string> {
    const id = newSecret();
    const now = Date.now();
    const endsAt = now + this.options.longestSeconds * 1_000;
    const own = { name, endsAt, refreshToken: undefined, idToken: undefined };
    await this.#store.create(id, withTokens(own, tokens, now));
    return id;
  }

  /** The session with an access token that is good, renewed where it is time; undefined when it is over. */
  async current(id: string): Promise<SessionRecord | undefined> {
    const record = await this.#store.read(id);
    if (record === undefined) return undefined;
    const now = Date.now();
    if (record.endsAt <= now) {
      await this.#store.remove(id);
      return undefined;
    }
    return now < record.renewAt ? record : this.#renewals.renew(id, record);
  }

  async tokenOf(id: string): Promise<string | undefined> {
    return (await this.current(id))?.accessToken;
  }

  /** Ends it for every replica, and says what it was. */
  async end(id: string): Promise<SessionRecord | undefined> {
    const record = await this.#store.read(id);
    await this.#store.remove(id);
    return record;
  }

  /** When it ends if nobody uses it from now on, in milliseconds since 1970. */
  endOf({ endsAt }: SessionRecord): number {
    return Math.min(endsAt, Date.now() + this.options.idleSeconds * 1_000);
  }
}
