import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { AnswerLines } from './answer-lines';
import type { BulkJob, StreamResult } from './bulk-job';
import { rowLine } from './rows';

/** Rows that are made and written together. */
const rowsPerWrite = 100;

/** One connection: writes rows as fast as they are taken, and reads answers meanwhile. */
export class BulkStream {
  readonly #lines = new AnswerLines();
  #sent = 0;

  constructor(
    private readonly job: BulkJob,
    private readonly number: number,
  ) {}

  get answered(): number {
    return this.#lines.answered;
  }

  /** Resolves when the answer has ended, however it ended. */
  async run(): Promise<StreamResult> {
    const { url, token, idempotencyKey } = this.job;
    const name = `${idempotencyKey}-${this.number}`;
    const call = request(`${url}/api/stock/movements`, {
      method: 'POST',
      agent: false,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/x-ndjson',
        'idempotency-key': name,
      },
    });
    const answer = new Promise<IncomingMessage | undefined>((resolve) => {
      call.on('response', resolve);
      call.on('error', () => resolve(undefined));
      call.on('close', () => resolve(undefined));
    });
    const [message] = await Promise.all([answer.then((begun) => this.#read(begun)), this.#write(call, name)]);
    return this.#lines.result(this.#sent, message?.statusCode ?? 0);
  }

  async #write(call: ClientRequest, name: string): Promise<void> {
    const { keys, rows, seconds = Infinity } = this.job;
    const end = performance.now() + seconds * 1_000;
    while (this.#sent < rows && performance.now() < end && !call.destroyed) {
      const count = Math.min(rowsPerWrite, rows - this.#sent);
      let text = '';
      for (let row = 0; row < count; row += 1) text += rowLine(keys, name, this.#sent + row);
      this.#sent += count;
      if (!call.write(text)) await drainOf(call);
    }
    call.end();
  }

  async #read(message: IncomingMessage | undefined): Promise<IncomingMessage | undefined> {
    if (message === undefined) return undefined;
    message.setEncoding('utf8');
    const { cutAfter = Infinity } = this.job;
    message.on('data', (text: string) => {
      this.#lines.add(text);
      if (this.#lines.answered >= cutAfter) message.destroy();
    });
    await new Promise<void>((resolve) => {
      message.on('close', resolve).on('error', () => resolve());
    });
    return message;
  }
}

/** Resolves when more can be written, or never will be. */
const drainOf = (call: ClientRequest): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      call.off('drain', done).off('close', done);
      resolve();
    };
    call.on('drain', done).on('close', done);
  });
