import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { bulkQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { ApplicationError, parseOrInvalid } from '@streamstock/server-kit-errors';
import { tracedHeaders } from '@streamstock/server-kit-kafka';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RowArrays } from '../../bulk/array/row-arrays';
import { unreadBodyIn } from '../../bulk/ndjson-bodies';
import type { BulkRequest } from '../../bulk/rows/bulk-request';
import { RowStreams } from '../../bulk/stream/row-streams';
import { idempotencyKeyOf } from '../../commands/idempotency-key';
import { BodyLimit } from '../../http/body-limit';
import { RecordTogether } from '../record-movements-together/record-together';

/** 1,000 rows with every field at its longest would be more; those of tills and feeds take 200 bytes each. */
const bodyLimitBytes = 1_048_576;

@Controller('api/stock/movements')
export class RecordMovementsController {
  constructor(
    @Inject(RowStreams) private readonly streams: RowStreams,
    @Inject(RowArrays) private readonly arrays: RowArrays,
    @Inject(RecordTogether) private readonly together: RecordTogether,
  ) {}

  /** The role is the least that any movement takes; each row's type has its own. */
  @Post()
  @RequireRole('operator')
  @BodyLimit(bodyLimitBytes)
  async record(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const { policy } = parseOrInvalid(bulkQuerySchema, request.query);
    const stream = unreadBodyIn(request.body);
    if (policy === 'all-or-nothing') {
      if (stream !== undefined) throw oneByOneOnly;
      await this.together.record(request, reply, identity);
      return;
    }
    const bulk = bulkRequestOf(request, reply, identity);
    if (stream === undefined) await this.arrays.answer(reply, bulk, request.body);
    else this.streams.open(reply, bulk, stream);
  }
}

function bulkRequestOf(request: FastifyRequest, reply: FastifyReply, identity: Identity): BulkRequest {
  const idempotencyKey = idempotencyKeyOf(request.headers['idempotency-key']);
  void reply.header('idempotency-key', idempotencyKey);
  return {
    identity,
    idempotencyKey,
    correlationId: request.id,
    fromBrowser: request.headers.authorization === undefined,
    ...tracedHeaders(),
  };
}

const oneByOneOnly = new ApplicationError(
  'request.invalid',
  'policy: a stream of rows cannot be decided as one; send an array.',
  { field: 'policy' },
);
