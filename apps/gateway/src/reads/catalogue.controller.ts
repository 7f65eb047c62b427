import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { locationListQuerySchema, productListQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { demandNoQuery } from '../commands/write-request';
import { relayRead } from './relay-read';
import { Upstream } from './upstream';
import { INVENTORY_QUERY } from './upstreams';

@Controller('api')
@RequireRole('viewer')
export class CatalogueController {
  constructor(@Inject(INVENTORY_QUERY) private readonly query: Upstream) {}

  @Get('products')
  async products(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    parseOrInvalid(productListQuerySchema, request.query);
    await relayRead(this.query, '/products', { request, reply, identity });
  }

  @Get('products/:productId')
  async product(
    @Param('productId') id: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    const productId = parseOrInvalid(entityId, id, 'productId');
    await relayRead(this.query, `/products/${productId}`, { request, reply, identity });
  }

  @Get('locations')
  async locations(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    parseOrInvalid(locationListQuerySchema, request.query);
    await relayRead(this.query, '/locations', { request, reply, identity });
  }
}
