import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { entityQuerySchema, locationListQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, demandLocation, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { relayRead } from './relay-read';
import { Upstream } from './upstream';
import { INVENTORY_QUERY } from './upstreams';

@Controller('api/locations')
@RequireRole('viewer')
export class LocationsController {
  constructor(@Inject(INVENTORY_QUERY) private readonly query: Upstream) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    parseOrInvalid(locationListQuerySchema, request.query);
    await relayRead(this.query, '/locations', { request, reply, identity });
  }

  @Get(':locationId')
  async detail(
    @Param('locationId') id: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const locationId = parseOrInvalid(entityId, id, 'locationId');
    parseOrInvalid(entityQuerySchema, request.query);
    demandLocation(identity, locationId);
    await relayRead(this.query, `/locations/${locationId}`, { request, reply, identity });
  }
}
