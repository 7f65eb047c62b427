import type { Read } from '../boundary/shape';
import { asFailure, failureOf, notDecidedYet } from './api-failure';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
export type Query = Readonly<Record<string, string | number | undefined>>;

const patience = 15_000;

/** The gateway's JSON API; every answer is read by a reader of the contract, every failure is an `ApiFailure`. */
export class ApiClient {
  constructor(private readonly fetch: Fetch) {}

  get<T>(path: string, query: Query, read: Read<T>): Promise<T> {
    return this.send(withQuery(path, query), { method: 'GET' }, read);
  }

  post<T>(path: string, body: unknown, headers: Readonly<Record<string, string>>, read: Read<T>): Promise<T> {
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-requested-with': 'streamstock', ...headers },
    };
    return this.send(path, init, read);
  }

  private async send<T>(url: string, init: RequestInit, read: Read<T>): Promise<T> {
    try {
      const response = await this.fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
      if (!response.ok) throw await failureOf(response);
      if (response.status === 202) throw notDecidedYet(response);
      return read(await response.json());
    } catch (error) {
      throw asFailure(error);
    }
  }
}

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}
