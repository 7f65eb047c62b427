import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { recordEventRequestSchema } from '@streamstock/contracts-http-api';
import { linesIn } from '../../src/api/rows/lines-in';
import type { Answer } from '../stand-ins/answer';
import { Ledger } from '../stand-ins/ledger';
import { Register } from '../stand-ins/register';
import { answerTo } from '../stand-ins/routes';
import { oldMovement } from './old-movement';

const commandId = '00000000-0000-8000-8000-000000000000';

/** How a stream of rows breaks. */
export interface Break {
  /** Rows that are answered before. */
  readonly after?: number;
  /** Further rows that are decided although their answers are lost. */
  readonly lost?: number;
  /** Rows that are not decided in time, by their position. */
  readonly undecided?: readonly number[];
}

/** The public API with everything behind it in memory, which answers rows while more of them come. */
export class StandInGateway {
  readonly register = new Register();
  readonly ledger = new Ledger();
  /** What happens to the next streams, one after another. */
  readonly breaks: Break[] = [];
  /** Idempotency key of each stream of rows that came. */
  readonly streams: string[] = [];
  /** When movements were recorded that were sent long ago. */
  readonly oldMovements: string[] = [];
  /** Told of every row. */
  onRow: () => void = () => undefined;
  readonly #memory = new Map();
  readonly #rows = new Map<string, Answer>();
  readonly #server: Server = createServer((request, response) => {
    this.#serve(request, response).catch(() => response.destroy());
  });

  async open(): Promise<string> {
    this.#server.listen(0);
    await once(this.#server, 'listening');
    return `http://localhost:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const key = String(headers['idempotency-key'] ?? '');
    if (url.pathname === '/api/stock/movements') {
      await this.#stream(key, request, response);
      return;
    }
    const state = { register: this.register, ledger: this.ledger, memory: this.#memory };
    const { status, body } =
      method === 'GET' && url.pathname === '/api/events'
        ? { status: 200, body: this.#movements(url.searchParams.get('to')) }
        : answerTo(state, { method, url, key, body: await text(request) });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  async #stream(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.streams.push(key);
    const { after = Infinity, lost = 0, undecided = [] }: Break = this.breaks.shift() ?? {};
    response.writeHead(200, { 'content-type': 'application/x-ndjson' }).flushHeaders();
    let rows = 0;
    for await (const line of linesIn(request as AsyncIterable<Buffer>)) {
      if (rows >= after + lost) {
        response.destroy();
        return;
      }
      const answer = this.#decided(`${key} ${String(rows)}`, line);
      const told = undecided.includes(rows) ? { outcome: 'pending', commandId } : rowOf(answer);
      if (rows < after) response.write(`${JSON.stringify({ row: rows, ...told })}\n`);
      rows += 1;
      this.onRow();
    }
    const counts = { rows, accepted: rows, refused: 0, invalid: 0, pending: 0, unknown: 0 };
    response.end(`${JSON.stringify({ summary: counts })}\n`);
  }

  /** The same answer however often a row comes. */
  #decided(command: string, line: string): Answer {
    const answer =
      this.#rows.get(command) ?? this.ledger.record(recordEventRequestSchema.parse(JSON.parse(line)));
    this.#rows.set(command, answer);
    return answer;
  }

  /** Old ones where it is asked for them, else one of now for each that was accepted. */
  #movements(to: string | null): object {
    const now = this.ledger.accepted.map(() => new Date().toISOString());
    const items = (to === null ? now : this.oldMovements).map(oldMovement);
    return { items, page: { limit: 200, total: items.length, totalIsEstimate: false, next: null } };
  }
}

function rowOf({ status, body }: Answer): object {
  if (status < 300) return { outcome: 'accepted', ...(body as object) };
  const { code, detail } = body as { code: string; detail: string };
  return { outcome: 'refused', commandId, code, detail };
}
