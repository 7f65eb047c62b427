import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import {
  dailySalesQuerySchema,
  eventListQuerySchema,
  metricsQuerySchema,
} from '@streamstock/contracts-http-api';
import { CurrentIdentity, demandLocation, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { relayRead } from './relay-read';
import { Upstream } from './upstream';
import { INVENTORY_QUERY } from './upstreams';

/** What happened, and the figures of it. */
@Controller('api')
@RequireRole('viewer')
export class ActivityController {
  constructor(@Inject(INVENTORY_QUERY) private readonly query: Upstream) {}

  @Get('events')
  async events(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const { locationId } = parseOrInvalid(eventListQuerySchema, request.query);
    if (locationId !== undefined) demandLocation(identity, locationId);
    await relayRead(this.query, '/events', { request, reply, identity });
  }

  /** Behind the gateway `/metrics` are the measurements of a service itself. */
  @Get('metrics')
  async metrics(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const { locationId } = parseOrInvalid(metricsQuerySchema, request.query);
    if (locationId !== undefined) demandLocation(identity, locationId);
    await relayRead(this.query, '/figures', { request, reply, identity });
  }

  @Get('metrics/sales')
  async sales(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const { locationId } = parseOrInvalid(dailySalesQuerySchema, request.query);
    if (locationId !== undefined) demandLocation(identity, locationId);
    await relayRead(this.query, '/figures/sales', { request, reply, identity });
  }
}
