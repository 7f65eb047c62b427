import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { entityQuerySchema, supplierListQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { relayRead } from './relay-read';
import { Upstream } from './upstream';
import { INVENTORY_QUERY } from './upstreams';

@Controller('api/suppliers')
@RequireRole('viewer')
export class SuppliersController {
  constructor(@Inject(INVENTORY_QUERY) private readonly query: Upstream) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    parseOrInvalid(supplierListQuerySchema, request.query);
    await relayRead(this.query, '/suppliers', { request, reply, identity });
  }

  @Get(':supplierId')
  async detail(
    @Param('supplierId') id: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const supplierId = parseOrInvalid(entityId, id, 'supplierId');
    parseOrInvalid(entityQuerySchema, request.query);
    await relayRead(this.query, `/suppliers/${supplierId}`, { request, reply, identity });
  }
}
