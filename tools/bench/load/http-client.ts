import { Client } from 'undici';
import type { HttpRequest } from './request-maker';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One person or till: one connection that is kept, one request at a time. */
export class HttpClient {
  readonly #client: Client;

  constructor(url: string) {
    this.#client = new Client(url, { pipelining: 1, headersTimeout: 20_000, bodyTimeout: 20_000 });
  }

  /** Status 0 where there was no answer. */
  async send(request: HttpRequest): Promise<Answer> {
    try {
      const { statusCode, body } = await this.#client.request({ ...request });
      return { status: statusCode, body: await body.text() };
    } catch {
      return { status: 0, body: '' };
    }
  }

  close(): Promise<void> {
    return this.#client.destroy();
  }
}
