import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RecordEventRequest, TransferRequest } from '@streamstock/contracts-http-api';
import { ask, askAndHangUp, type Question, type Reply } from './ask';
import type { Answer, Journal } from './journal';
import { textOf, toldOfEvent, toldOfTransfer } from './told';

export interface TillOptions {
  /** Addresses of the gateway's replicas; each attempt takes the next. */
  readonly gateways: readonly string[];
  readonly token: string;
  readonly journal: Journal;
  /** How long the till keeps asking for one outcome, in milliseconds. */
  readonly patienceMs?: number;
}

/** The outcome is not known yet, or could not be heard: ask again with the same key. */
const undecided = new Set([0, 202, 429, 502, 503, 504]);

/** A client as tills are: one key per question, and it repeats the question until it has an outcome. */
export class Till {
  #turn = Math.floor(Math.random() * 9);

  constructor(private readonly options: TillOptions) {}

  sell(productId: string, locationId: string, quantity = 1, key?: string): Promise<Answer> {
    return this.record({ type: 'SALE', productId, locationId, quantity }, key);
  }

  restock(productId: string, locationId: string, quantity: number, key?: string): Promise<Answer> {
    return this.record({ type: 'RESTOCK', productId, locationId, quantity }, key);
  }

  /** @throws Error when there is no outcome in the till's patience. */
  async record(event: RecordEventRequest, key: string = randomUUID()): Promise<Answer> {
    return this.#tell(toldOfEvent, '/api/events', event, key);
  }

  /** @throws Error when there is no outcome in the till's patience. */
  async transfer(transfer: TransferRequest, key: string = randomUUID()): Promise<Answer> {
    return this.#tell(toldOfTransfer, '/api/transfers', transfer, key);
  }

  /** Repeats a write with the same key until it is decided. */
  async write(
    path: string,
    body: unknown,
    key: string = randomUUID(),
    how: Pick<Question, 'method' | 'headers'> = {},
  ): Promise<Reply> {
    const { journal, patienceMs = 90_000 } = this.options;
    const end = performance.now() + patienceMs;
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.attempt(path, body, key, how);
      if (!undecided.has(reply.status)) {
        if (reply.status >= 500) journal.startled(`${String(reply.status)} ${JSON.stringify(reply.body)}`);
        return reply;
      }
      if (performance.now() > end) throw new Error(`No outcome for ${path}: ${textOf(reply)}`);
      journal.repeated();
      await pause(50 + Math.random() * Math.min(500, 50 * attempt));
    }
  }

  /** One attempt, whatever comes of it; status 0 when the line broke. */
  attempt(
    path: string,
    body: unknown,
    key: string,
    { method = 'POST', headers = {} }: Pick<Question, 'method' | 'headers'> = {},
  ): Promise<Reply> {
    return ask(`${this.#gateway()}${path}`, {
      method,
      token: this.options.token,
      body,
      headers: { 'idempotency-key': key, ...headers },
    });
  }

  /** As `attempt`, but hangs up in the middle of the answer. */
  abandon(
    path: string,
    body: unknown,
    key: string,
    headers: Question['headers'],
    afterLines: number,
  ): Promise<number> {
    const question = { method: 'POST', token: this.options.token, body } as const;
    return askAndHangUp(
      `${this.#gateway()}${path}`,
      { ...question, headers: { 'idempotency-key': key, ...headers } },
      afterLines,
    );
  }

  get(path: string): Promise<Reply> {
    return ask(`${this.#gateway()}${path}`, { token: this.options.token });
  }

  async #tell(told: (reply: Reply) => Answer, path: string, body: unknown, key: string): Promise<Answer> {
    const { journal } = this.options;
    journal.asked();
    const answer = told(await this.write(path, body, key));
    journal.answered(answer);
    return answer;
  }

  #gateway(): string {
    const { gateways } = this.options;
    this.#turn += 1;
    return gateways[this.#turn % gateways.length] ?? '';
  }
}
