import { Readable } from 'node:stream';
import { Backoff, pause } from '@streamstock/server-kit-database';
import type { Logger } from '@streamstock/server-kit-observability';
import { Agent, type Dispatcher, request } from 'undici';
import { Attendance } from './attendance';
import type { Credentials } from './credentials/credentials';
import { isConnectionFailure, Later, laterOf } from './later';
import { ProblemError } from './problem-error';
import { problemIn } from './problem-in';
import type { Question } from './question';

export interface TransportOptions {
  /** Address of the gateway. */
  readonly url: string;
  readonly credentials: (dispatcher: Dispatcher) => Credentials;
  readonly logger: Logger;
  /** Ends every request and all waiting. */
  readonly signal: AbortSignal;
  /** Connections that are kept open, and so requests under way. */
  readonly connections?: number;
}

/** Takes an answer with a status below 400 out of its connection. */
export type Read<T> = (answer: Dispatcher.ResponseData) => Promise<T>;

/** Longer than the gateway waits for an outcome before it answers 202. */
const patience = { connectTimeout: 5_000, headersTimeout: 20_000, bodyTimeout: 60_000 };
const backoff = { firstMs: 100, longestMs: 10_000 };

/** Puts questions to the API and does not give up while there is hope that it answers. */
export class Transport {
  readonly attendance: Attendance;
  readonly #agent: Agent;
  readonly #credentials: Credentials;

  constructor(private readonly options: TransportOptions) {
    this.#agent = new Agent({ ...patience, connections: options.connections ?? 32, pipelining: 1 });
    this.#credentials = options.credentials(this.#agent);
    this.attendance = new Attendance(options.logger);
  }

  /**
   * Waits out 429 and 503, an API that is away, and whatever `read` throws as Later, with growing pauses.
   * @throws ProblemError when the API says no; the reason of the signal when that aborts.
   */
  async ask<T>(question: Question, read: Read<T>, signal = this.options.signal): Promise<T> {
    const ends = signal === this.options.signal ? signal : AbortSignal.any([signal, this.options.signal]);
    const waits = new Backoff(backoff);
    for (;;) {
      ends.throwIfAborted();
      try {
        const answer = await this.#attempt(question, read, ends);
        this.attendance.answers();
        return answer;
      } catch (error) {
        ends.throwIfAborted();
        const later = asLater(error);
        if (later === undefined) throw error;
        this.attendance.away(later);
        await pause(Math.max(later.afterMs, waits.next()), ends);
      }
    }
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #attempt<T>(question: Question, read: Read<T>, signal: AbortSignal): Promise<T> {
    const token = await this.#credentials.token(signal);
    const answer = await this.#send(question, token, signal);
    const later = laterOf(answer);
    if (later !== undefined) {
      await answer.body.dump();
      throw later;
    }
    if (answer.statusCode < 400) return read(answer);
    const problem = await problemIn(answer);
    if (answer.statusCode === 401 && this.#credentials.refused(token))
      throw new Later('a new token is needed');
    throw new ProblemError(answer.statusCode, problem);
  }

  #send(question: Question, token: string, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const { method, path, body, contentType = 'application/json', headers } = question;
    return request(`${this.options.url}${path}`, {
      method,
      dispatcher: this.#agent,
      signal,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': contentType }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Readable.from(body()) }),
    });
  }
}

function asLater(error: unknown): Later | undefined {
  if (error instanceof Later) return error;
  return isConnectionFailure(error) ? new Later('it is not reached', 0, { cause: error }) : undefined;
}
