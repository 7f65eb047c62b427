import type { Read } from '../shape/shape';
import { asFailure, failureOf, notDecidedYet } from './api-failure';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
/** What is undefined is left out; a list is given value by value. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface WriteOptions {
  /** Sending the same write again under the same key never does it twice. */
  readonly idempotencyKey?: string;
  /** The version that was read, or `*` for whatever is there. */
  readonly ifMatch?: number | '*';
  readonly signal?: AbortSignal;
}

const patience = 15_000;

/** What tells the gateway that a write comes from this page and no other; see the CSRF rule of the API. */
const ownWrite = { 'x-requested-with': 'streamstock' };

/**
 * The gateway's JSON API. Every answer is read by a reader of the contract, every failure is an `ApiFailure`, and an
 * answer 401 ends the session of the page.
 */
export class ApiClient {
  constructor(
    private readonly fetch: Fetch,
    private readonly onSignedOut: (code: string) => void = () => undefined,
  ) {}

  /** Reads; gives up after 15 s, or when `signal` says that nobody waits any more. */
  get<T>(path: string, query: Query, read: Read<T>, signal?: AbortSignal): Promise<T> {
    return this.send(withQuery(path, query), { method: 'GET' }, read, signal);
  }

  post<T>(path: string, body: unknown, options: WriteOptions, read: Read<T>): Promise<T> {
    return this.write('POST', path, body, options, read);
  }

  put<T>(path: string, body: unknown, options: WriteOptions, read: Read<T>): Promise<T> {
    return this.write('PUT', path, body, options, read);
  }

  delete<T>(path: string, options: WriteOptions, read: Read<T>): Promise<T> {
    return this.write('DELETE', path, undefined, options, read);
  }

  /** For bodies and answers that are not JSON: the answer itself once it is not an error. Waits without limit. */
  async open(path: string, init: RequestInit = {}): Promise<Response> {
    try {
      const writes = init.method !== undefined && init.method !== 'GET';
      const headers = { ...(writes && ownWrite), ...Object.fromEntries(new Headers(init.headers)) };
      const response = await this.fetch(path, { ...init, headers });
      if (!response.ok) throw await failureOf(response);
      return response;
    } catch (error) {
      throw this.failed(error);
    }
  }

  private write<T>(
    method: string,
    path: string,
    body: unknown,
    options: WriteOptions,
    read: Read<T>,
  ): Promise<T> {
    const { idempotencyKey, ifMatch, signal } = options;
    const headers = {
      ...ownWrite,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch === '*' ? '*' : `"${String(ifMatch)}"` }),
    };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return this.send(path, init, read, signal);
  }

  private async send<T>(url: string, init: RequestInit, read: Read<T>, signal?: AbortSignal): Promise<T> {
    try {
      const limit = AbortSignal.timeout(patience);
      const stop = signal === undefined ? limit : AbortSignal.any([limit, signal]);
      const response = await this.fetch(url, { ...init, signal: stop });
      if (!response.ok) throw await failureOf(response);
      if (response.status === 202) throw notDecidedYet(response);
      return read(await response.json());
    } catch (error) {
      throw this.failed(error);
    }
  }

  private failed(error: unknown): Error {
    const failure = asFailure(error);
    if (failure.signedOut) this.onSignedOut(failure.code);
    return failure;
  }
}

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, given] of Object.entries(query))
    for (const value of given === undefined ? [] : [given].flat()) search.append(name, String(value));
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}
