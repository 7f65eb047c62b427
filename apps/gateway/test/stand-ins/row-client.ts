import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { once } from 'node:events';
import type { BulkRowResult, BulkSummary } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';

const path = '/api/stock/movements';

/** A client of the stream of rows, in control of when it writes and when it reads. */
export class RowClient {
  readonly results: BulkRowResult[] = [];
  /** Results that were not kept. */
  count = 0;
  summary: BulkSummary | undefined;
  /** How the connection ended, where it did so before the summary. */
  failure: Error | undefined;
  ended = false;
  #rest = '';
  readonly #response: Promise<IncomingMessage>;

  private constructor(
    readonly request: ClientRequest,
    private readonly keeps: boolean,
  ) {
    request.setMaxListeners(0);
    this.#response = new Promise((resolve) => request.once('response', resolve));
  }

  static open(
    url: string,
    headers: Record<string, string>,
    { keeps = true, query = '' }: { readonly keeps?: boolean; readonly query?: string } = {},
  ): RowClient {
    const request = httpRequest(`${url}${path}${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', ...headers },
    });
    const client = new RowClient(request, keeps);
    request.on('error', (error) => {
      client.failure ??= error;
      client.ended = true;
    });
    request.flushHeaders();
    return client;
  }

  /** Writes values as rows, texts as they are; waits while the server does not take them. */
  async write(...rows: readonly unknown[]): Promise<void> {
    const lines = rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
    await this.writeBytes(Buffer.from(lines));
  }

  async writeBytes(bytes: Buffer): Promise<void> {
    if (!this.request.write(bytes)) await Promise.race([once(this.request, 'drain'), this.#gone()]);
  }

  end(): void {
    this.request.end();
  }

  destroy(): void {
    this.request.destroy();
  }

  /** Its headers are there; nothing of its body is taken until it is read. */
  response(): Promise<IncomingMessage> {
    return this.#response;
  }

  /** Begins to read; without it nothing is taken from the server. */
  read(response: IncomingMessage): void {
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      this.#take(text);
    });
    response.on('error', (error) => (this.failure ??= error));
    response.on('close', () => (this.ended = true));
  }

  async readAll(response: IncomingMessage): Promise<BulkSummary> {
    this.read(response);
    await eventually(
      () => {
        expect(this.ended).toBe(true);
      },
      { within: 150_000 },
    );
    if (this.summary === undefined) throw this.failure ?? new Error('No summary');
    return this.summary;
  }

  async #gone(): Promise<void> {
    await once(this.request, 'close');
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = JSON.parse(line) as BulkRowResult | { summary: BulkSummary };
      if ('summary' in message) this.summary = message.summary;
      else if (this.keeps) this.results.push(message);
      else this.count += 1;
    }
  }
}

const saleOf = (index: number) =>
  `{"type":"SALE","productId":"P-${String(index % 1_000)}","locationId":"WH","quantity":1,"orderId":"o-${String(index)}"}`;

/** So many rows, as fast as the server takes them, and the end of the request; `each` is told how many were written. */
export async function writeSales(
  client: RowClient,
  rows: number,
  each: (written: number) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < rows; from += 500) {
    const count = Math.min(500, rows - from);
    await client.write(...Array.from({ length: count }, (_, index) => saleOf(from + index)));
    each(from + count);
  }
  client.end();
}
