import type { IncomingMessage, ServerResponse } from 'node:http';
import { counter } from '@streamstock/server-kit-observability';
import type { BulkProblem, BulkRun, RunSummary } from '../bulk-run';
import type { BulkRuns } from '../bulk-runs';
import type { BulkRequest } from '../rows/bulk-request';
import { AnswerStream } from './answer-stream';
import type { DiskRoom } from './disk-room';
import { LineSource } from './line-source';
import { Spool } from './spool';

const cutOff = counter({
  name: 'gateway_bulk_cut_off_total',
  help: 'Streams of rows that were broken off because the client neither read nor sent anything',
});

/** A client that reads everything may be this much slower in sending than one that does not read, in stall times. */
const patience = 5;

/** For a client that has its answer to stop sending, in milliseconds. Closing at once would take the answer from it. */
const lingerMs = 30_000;

const idle: BulkProblem = {
  code: 'request.invalid',
  detail: 'The next row did not arrive in time. Send all rows again with the same Idempotency-Key.',
};

export interface RowStreamOptions {
  readonly request: BulkRequest;
  readonly body: IncomingMessage;
  /** Its headers have been sent. */
  readonly response: ServerResponse;
  readonly runs: BulkRuns;
  readonly spoolFolder: string;
  readonly disk: DiskRoom;
  readonly stallMs: number;
  /** Called once, when the connection is free or gone. */
  readonly onClosed: () => void;
}

/** Joins a body of rows to its response: results leave while rows still come. */
export class RowStream {
  readonly #source: LineSource;
  readonly #sink: AnswerStream;
  readonly #run: BulkRun;
  readonly #watch: NodeJS.Timeout;
  #lastProgress = performance.now();
  #responded = false;

  constructor(private readonly options: RowStreamOptions) {
    const { request, body, response, runs, spoolFolder, disk, stallMs } = options;
    const onProgress = () => (this.#lastProgress = performance.now());
    const turn = () => {
      this.#run.turn();
    };
    this.#source = new LineSource({ body, onMore: turn, onProgress });
    const spool = new Spool(spoolFolder, disk);
    this.#sink = new AnswerStream({ socket: response, spool, onReady: turn, onProgress });
    this.#run = runs.open({
      ...{ request, source: this.#source, sink: this.#sink },
      onEnd: (summary) => {
        this.#end(summary);
      },
    });
    this.#watch = setInterval(() => {
      this.#check();
    }, stallMs / 4);
    response.on('error', () => response.destroy());
    response.on('close', () => {
      this.#close();
    });
  }

  /** Reads no more rows, answers those that were read, and says why. */
  end(problem: BulkProblem): void {
    this.#run.stop(problem);
  }

  /** Breaks the connection off. */
  cut(): void {
    this.options.body.socket.destroy();
  }

  #end(summary: RunSummary): void {
    this.#sink.end(JSON.stringify({ summary }));
    if (!this.#source.ended) this.#source.drop();
  }

  #check(): void {
    const { stallMs } = this.options;
    const quietMs = performance.now() - this.#lastProgress;
    if (quietMs < stallMs) return;
    if (this.#sink.behind) {
      cutOff.inc();
      this.cut();
    } else if (quietMs >= stallMs * patience && !this.#source.ended) this.#run.stop(idle);
  }

  /** The response has left, or the client has. */
  #close(): void {
    if (this.#responded) return;
    this.#responded = true;
    const { runs, body, onClosed } = this.options;
    clearInterval(this.#watch);
    this.#sink.close();
    runs.abort(this.#run);
    const { socket } = body;
    if (body.complete || socket.destroyed) {
      onClosed();
      return;
    }
    const done = () => {
      clearTimeout(linger);
      body.off('end', done);
      socket.off('close', done);
      onClosed();
    };
    const linger = setTimeout(() => socket.destroy(), lingerMs);
    body.once('end', done);
    socket.once('close', done);
  }
}
