import type { OutgoingHttpHeaders } from 'node:http';
import { counter } from '@streamstock/server-kit-observability';
import type { FastifyReply } from 'fastify';
import { formatPosition } from './event-position';
import { frameOf } from './frames';
import type { LiveHub } from './live-hub';
import type { StreamFilter } from './stream-filter';
import { StreamReader } from './stream-reader';

const tooSlow = counter({
  name: 'gateway_stream_too_slow_total',
  help: 'Streams told to start over because their reader did not keep up',
});

export interface StreamRequest {
  readonly tenantId: string;
  readonly filter: StreamFilter;
  readonly lastEventId: string | undefined;
  /** Calls back when whoever opened it may not read on; what it returns stops waiting for that. */
  readonly untilOver: (end: () => void) => () => void;
  /** Called once, when the stream has ended. */
  readonly release: () => void;
}

/** Joins a response to the live events of its tenant until the client leaves, the session ends or the service stops. */
export class OpenStream {
  constructor(
    private readonly hub: LiveHub,
    private readonly maxBacklogBytes: number,
  ) {}

  open(reply: FastifyReply, { tenantId, filter, lastEventId, untilOver, release }: StreamRequest): void {
    const channel = this.hub.channelOf(tenantId);
    const socket = reply.raw;
    const reader = new StreamReader({
      socket,
      filter,
      maxBacklogBytes: this.maxBacklogBytes,
      position: () => formatPosition(channel.position),
      onTooSlow: () => tooSlow.inc(),
    });
    const stopWaiting = untilOver(() => {
      reader.end();
    });
    socket.on('error', () => reader.destroy());
    socket.on('close', () => {
      stopWaiting();
      channel.readers.delete(reader);
      release();
    });
    reply.hijack();
    socket.writeHead(200, {
      ...headersOf(reply),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    socket.write(channel.welcome(lastEventId, filter) + frameOf('service', this.hub.service));
    channel.readers.add(reader);
  }
}

/** What hooks have set for this answer; a hijacked reply does not send it by itself. */
const headersOf = (reply: FastifyReply): OutgoingHttpHeaders => reply.getHeaders() as OutgoingHttpHeaders;
