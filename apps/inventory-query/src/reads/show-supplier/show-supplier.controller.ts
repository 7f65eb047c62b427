import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { entityQuerySchema, type SupplierDetail } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf } from '../etag';
import { ShowSupplier } from './show-supplier';

const pathSchema = z.object({ id: entityId });

@Controller('suppliers/:id')
export class ShowSupplierController {
  constructor(@Inject(ShowSupplier) private readonly suppliers: ShowSupplier) {}

  @Get()
  @RequireRole('viewer')
  async show(
    @Param() path: unknown,
    @Query() query: unknown,
    @CurrentIdentity() identity: Identity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierDetail> {
    const { id } = parseOrInvalid(pathSchema, path);
    const { minVersion } = parseOrInvalid(entityQuerySchema, query);
    const supplier = await this.suppliers.show(identity, id, minVersion);
    void reply.header('etag', etagOf(supplier.version));
    return supplier;
  }
}
