import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { entityQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf } from '../etag';
import { ShowProduct } from './show-product';

const pathSchema = z.object({ id: entityId });

@Controller('products/:id')
export class ShowProductController {
  constructor(@Inject(ShowProduct) private readonly products: ShowProduct) {}

  @Get()
  @RequireRole('viewer')
  @Header('content-type', 'application/json; charset=utf-8')
  async show(
    @Param() path: unknown,
    @Query() query: unknown,
    @CurrentIdentity() identity: Identity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { id } = parseOrInvalid(pathSchema, path);
    const { minVersion } = parseOrInvalid(entityQuerySchema, query);
    const { version, json } = await this.products.show(identity, id, minVersion);
    void reply.header('etag', etagOf(version));
    return json;
  }
}
