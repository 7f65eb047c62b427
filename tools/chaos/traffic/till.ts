import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { problemSchema, recordedEventSchema, type RecordEventRequest } from '@streamstock/contracts-http-api';
import { type Reply, ask } from './ask';
import type { Answer, Journal } from './journal';

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
    const { journal } = this.options;
    journal.asked();
    const answer = answerOf(await this.write('/api/events', event, key));
    journal.answered(answer);
    return answer;
  }

  /** Repeats a write with the same key until it is decided. */
  async write(path: string, body: unknown, key: string = randomUUID()): Promise<Reply> {
    const { journal, patienceMs = 90_000 } = this.options;
    const end = performance.now() + patienceMs;
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.attempt(path, body, key);
      if (!undecided.has(reply.status)) {
        if (reply.status >= 500) journal.startled(`${String(reply.status)} ${JSON.stringify(reply.body)}`);
        return reply;
      }
      if (performance.now() > end) throw new Error(`No outcome for ${path}: ${describe(reply)}`);
      journal.repeated();
      await pause(50 + Math.random() * Math.min(500, 50 * attempt));
    }
  }

  /** One attempt, whatever comes of it; status 0 when the line broke. */
  attempt(
    path: string,
    body: unknown,
    key: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    return ask(`${this.#gateway()}${path}`, {
      method: 'POST',
      token: this.options.token,
      body,
      headers: { 'idempotency-key': key, ...headers },
    });
  }

  get(path: string): Promise<Reply> {
    return ask(`${this.#gateway()}${path}`, { token: this.options.token });
  }

  #gateway(): string {
    const { gateways } = this.options;
    this.#turn += 1;
    return gateways[this.#turn % gateways.length] ?? '';
  }
}

const describe = ({ status, body }: Reply): string => `${String(status)} ${JSON.stringify(body)}`;

function answerOf(reply: Reply): Answer {
  if (reply.status === 201) {
    const { commandId, movementId, productId, locationId, quantity, onHand, version } =
      recordedEventSchema.parse(reply.body);
    return { outcome: 'accepted', commandId, movementId, productId, locationId, quantity, onHand, version };
  }
  const { code, commandId } = problemSchema.parse(reply.body);
  if (commandId === undefined) throw new Error(`Refused without a command: ${describe(reply)}`);
  return { outcome: 'refused', commandId, code };
}
