import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { entityQuerySchema, productListQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, demandLocation, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { demandNoQuery } from '../commands/write-request';
import { relayRead } from './relay-read';
import { Upstream } from './upstream';
import { INVENTORY_QUERY } from './upstreams';

@Controller('api')
@RequireRole('viewer')
export class ProductsController {
  constructor(@Inject(INVENTORY_QUERY) private readonly query: Upstream) {}

  @Get('products')
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const { locationId } = parseOrInvalid(productListQuerySchema, request.query);
    if (locationId !== undefined) demandLocation(identity, locationId);
    await relayRead(this.query, '/products', { request, reply, identity });
  }

  @Get('products/:productId')
  async detail(
    @Param('productId') id: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const productId = parseOrInvalid(entityId, id, 'productId');
    parseOrInvalid(entityQuerySchema, request.query);
    await relayRead(this.query, `/products/${productId}`, { request, reply, identity });
  }

  @Get('categories')
  async categories(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    await relayRead(this.query, '/categories', { request, reply, identity });
  }
}
