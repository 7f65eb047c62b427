import { type Dispatcher, request } from 'undici';
import { z } from 'zod';
import { isConnectionFailure, Later, laterOf } from '../later';
import { ProblemError } from '../problem-error';
import type { Credentials } from './credentials';

export interface ClientCredentialsOptions {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly dispatcher: Dispatcher;
  readonly now?: () => number;
}

/** A new token is fetched when this share of the old one's life is over. */
const renewAtShare = 0.8;
/** After so many tokens in a row that the API did not accept, others will not be either. */
const mostRefused = 10;
const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

interface Held {
  readonly token: string;
  readonly renewAt: number;
}

/** The client credentials grant of OAuth 2.0: a program signs in in its own name, and again before its token ends. */
export class ClientCredentials implements Credentials {
  readonly #now: () => number;
  #held: Held | undefined;
  #refusedInRow = 0;
  #fetching: Promise<Held> | undefined;

  constructor(private readonly options: ClientCredentialsOptions) {
    this.#now = options.now ?? (() => performance.now());
  }

  /** @throws Later when the provider is away; ProblemError when it does not know this client. */
  async token(signal: AbortSignal): Promise<string> {
    if (this.#held !== undefined) {
      if (this.#now() < this.#held.renewAt) return this.#held.token;
      this.#refusedInRow = 0;
    }
    this.#fetching ??= this.#fetch(signal).finally(() => {
      this.#fetching = undefined;
    });
    this.#held = await this.#fetching;
    return this.#held.token;
  }

  /** The provider may have changed its keys; the next request asks it again. */
  refused(token: string): boolean {
    if (this.#held?.token === token) {
      this.#held = undefined;
      this.#refusedInRow += 1;
    }
    return this.#refusedInRow < mostRefused;
  }

  async #fetch(signal: AbortSignal): Promise<Held> {
    const asked = this.#now();
    const answer = await this.#ask(signal);
    const { access_token: token, expires_in: seconds } = answerSchema.parse(answer);
    return { token, renewAt: asked + seconds * 1_000 * renewAtShare };
  }

  async #ask(signal: AbortSignal): Promise<unknown> {
    const { tokenUrl, clientId, clientSecret, dispatcher } = this.options;
    const name = [clientId, clientSecret].map(encodeURIComponent).join(':');
    try {
      const answer = await request(tokenUrl, {
        method: 'POST',
        dispatcher,
        signal,
        headers: {
          authorization: `Basic ${Buffer.from(name).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
      });
      const text = await answer.body.text();
      const later = laterOf(answer);
      if (later !== undefined) throw later;
      if (answer.statusCode !== 200) {
        throw new ProblemError(answer.statusCode, {
          code: 'auth.client-refused',
          detail: text.slice(0, 300),
        });
      }
      return JSON.parse(text) as unknown;
    } catch (error) {
      if (isConnectionFailure(error)) throw new Later('the token endpoint is away', 0, { cause: error });
      throw error;
    }
  }
}
