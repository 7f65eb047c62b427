import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { stockListQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, demandLocation, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readLevel } from './read-level';
import { relayRead } from './relay-read';
import { Upstream } from './upstream';
import { INVENTORY_QUERY } from './upstreams';

@Controller('api/stock')
@RequireRole('viewer')
export class StockController {
  constructor(@Inject(INVENTORY_QUERY) private readonly query: Upstream) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const { locationId } = parseOrInvalid(stockListQuerySchema, request.query);
    if (locationId !== undefined) demandLocation(identity, locationId);
    await relayRead(this.query, '/stock', { request, reply, identity });
  }

  @Get(':locationId/:productId')
  async level(
    @Param() params: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    await readLevel(this.query, params, { request, reply, identity });
  }
}
