import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { problem } from './answer';
import { Ledger } from './ledger';
import { Register } from './register';
import { answerTo, type Asked, rowAnswers } from './routes';

/** What goes wrong with a request. */
export type Mishap =
  'none' | 'too-many' | 'unavailable' | 'pending' | 'cut-before' | 'cut-after' | 'half-of-the-rows';

/** The public API with everything behind it in memory, which can fail in every way that the real one can. */
export class StandInGateway {
  readonly register = new Register();
  readonly ledger = new Ledger();
  readonly asked: Asked[] = [];
  /** Tokens that it takes. */
  readonly tokens = new Set(['token']);
  /** What happens to the next requests, one after another. */
  readonly mishaps: Mishap[] = [];
  #server: Server | undefined;
  #port = 0;
  readonly #memory = new Map();

  static async start(): Promise<StandInGateway> {
    const gateway = new StandInGateway();
    await gateway.comeBack();
    return gateway;
  }

  get url(): string {
    return `http://localhost:${String(this.#port)}`;
  }

  /** Nobody listens any more, and what is under way breaks off. */
  async goAway(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  /** At the same address. */
  async comeBack(): Promise<void> {
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.listen(this.#port);
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { method = 'GET', headers } = request;
    const key = String(headers['idempotency-key'] ?? '');
    const asked = { method, url: new URL(request.url ?? '/', this.url), body, key };
    this.asked.push(asked);
    if (!this.tokens.has(String(headers.authorization).replace('Bearer ', ''))) {
      send(response, problem(401, 'auth.token-invalid'));
      return;
    }
    this.#answer(asked, response, this.mishaps.shift() ?? 'none');
  }

  #answer(asked: Asked, response: ServerResponse, mishap: Mishap): void {
    if (mishap === 'too-many') {
      send(response, problem(429, 'rate.limited'), { 'retry-after': '1' });
      return;
    }
    if (mishap === 'unavailable') {
      send(response, problem(503, 'service.unavailable'));
      return;
    }
    if (mishap === 'cut-before') {
      response.destroy();
      return;
    }
    const state = { register: this.register, ledger: this.ledger, memory: this.#memory };
    if (asked.url.pathname === '/api/stock/movements') {
      const lines = rowAnswers(state, asked);
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      if (mishap === 'half-of-the-rows') {
        response.write(lines.slice(0, lines.length / 2).join(''), () => response.destroy());
        return;
      }
      response.end(lines.join(''));
      return;
    }
    const answer = answerTo(state, asked);
    if (mishap === 'cut-after') response.destroy();
    else if (mishap === 'pending') send(response, { status: 202, body: { outcome: 'pending' } });
    else send(response, answer);
  }
}

function send(
  response: ServerResponse,
  { status, body }: { status: number; body: unknown },
  headers: Record<string, string> = {},
): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body));
}
