import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { CurrentIdentity, demandLocation, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenStream } from './open-stream';
import { StreamEnd } from './stream-end';
import { StreamPlaces } from './stream-places';
import { streamQuestionOf } from './stream-query';
import { filterFor } from './stream-filter';

@Controller('api/stream')
export class StreamController {
  constructor(
    @Inject(OpenStream) private readonly streams: OpenStream,
    @Inject(StreamPlaces) private readonly places: StreamPlaces,
    @Inject(StreamEnd) private readonly ends: StreamEnd,
  ) {}

  @Get()
  @RequireRole('viewer')
  open(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): void {
    const question = streamQuestionOf(request.query);
    for (const locationId of question.locationIds) demandLocation(identity, locationId);
    if (request.method === 'HEAD') {
      void reply.type('text/event-stream').send();
      return;
    }
    const release = this.places.take(`${identity.tenantId}|${identity.subject}`);
    if (release === undefined) {
      throw new ApplicationError('rate.limited', 'Too many open streams.', { retryAfterSeconds: 5 });
    }
    const lastEventId = request.headers['last-event-id'];
    this.streams.open(reply, {
      tenantId: identity.tenantId,
      filter: filterFor(identity.locations, question),
      lastEventId: lastEventId === undefined ? undefined : String(lastEventId),
      untilOver: (end) => this.ends.watch(identity, end),
      release,
    });
  }
}
