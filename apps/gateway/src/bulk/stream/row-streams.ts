import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { BodyDeadlines } from '../../http/body-deadlines';
import type { StreamEnd } from '../../live-stream/stream-end';
import type { StreamPlaces } from '../../live-stream/stream-places';
import type { BulkProblem } from '../bulk-run';
import type { BulkRuns } from '../bulk-runs';
import type { BulkRequest } from '../rows/bulk-request';
import { DiskRoom } from './disk-room';
import { RowStream } from './row-stream';

/** Bytes of answers that clients of this replica may leave unread, on disk: six million rows. */
const mostSpooledBytes = 2_147_483_648;

/** For answers to leave and clients to stop sending when this replica stops, in milliseconds. */
const lastMs = 500;

/** Whoever opened a stream may do so no longer: what they send afterwards is not theirs to say. */
const over: BulkProblem = {
  code: 'auth.session-over',
  detail:
    'The session or the token has ended. Sign in, and send all rows again with the same Idempotency-Key.',
};

export interface RowStreamsOptions {
  readonly runs: BulkRuns;
  /** By tenant. */
  readonly places: StreamPlaces;
  readonly deadlines: Pick<BodyDeadlines, 'letGo'>;
  readonly ends: Pick<StreamEnd, 'watch'>;
  /** Where answers wait that a client does not take yet. */
  readonly spoolFolder: string;
  /** After which a client that does nothing is cut off, in milliseconds. */
  readonly stallMs: number;
}

/** The open streams of rows. */
export class RowStreams {
  readonly #open = new Set<RowStream>();
  readonly #disk = new DiskRoom(mostSpooledBytes);
  #whenEmpty: (() => void) | undefined;

  constructor(private readonly options: RowStreamsOptions) {}

  get size(): number {
    return this.#open.size;
  }

  /**
   * Answers while rows still come: the first results leave before the last row is here.
   *
   * @throws ApplicationError `rate.limited` or `service.unavailable`, with nothing read.
   */
  open(reply: FastifyReply, request: BulkRequest, body: IncomingMessage): void {
    const { runs, places, deadlines } = this.options;
    runs.demandRoom();
    const release = places.take(request.identity.tenantId);
    if (release === undefined) {
      throw new ApplicationError('rate.limited', 'Too many open streams of rows.', { retryAfterSeconds: 5 });
    }
    deadlines.letGo(body);
    reply.hijack();
    this.#join(body, reply, request, release);
  }

  #join(body: IncomingMessage, reply: FastifyReply, request: BulkRequest, release: () => void): void {
    const response = reply.raw;
    response.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'application/x-ndjson; charset=utf-8',
      // Proxies must pass each line on as it comes.
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    const { runs, ends, spoolFolder, stallMs } = this.options;
    const stopWaiting = ends.watch(request.identity, () => {
      stream.end(over);
    });
    const stream: RowStream = new RowStream({
      ...{ request, body, response, runs, spoolFolder, stallMs, disk: this.#disk },
      onClosed: () => {
        stopWaiting();
        this.#open.delete(stream);
        release();
        if (this.#open.size === 0) this.#whenEmpty?.();
      },
    });
    this.#open.add(stream);
  }

  /**
   * Has the clients told that no more is read, with the rows under way answered; what is undecided after `graceMs` is
   * answered as such. Resolves when all connections are free or gone.
   */
  async close(graceMs: number): Promise<void> {
    const cutAll = () => {
      for (const stream of this.#open) stream.cut();
    };
    const stuck = setTimeout(cutAll, graceMs + lastMs);
    await this.options.runs.close(graceMs);
    const lingering = setTimeout(cutAll, lastMs);
    if (this.#open.size > 0) await new Promise<void>((resolve) => (this.#whenEmpty = resolve));
    clearTimeout(stuck);
    clearTimeout(lingering);
  }
}
