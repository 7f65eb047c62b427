import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { entityQuerySchema, type LocationDetail } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf } from '../etag';
import { ShowLocation } from './show-location';

const pathSchema = z.object({ id: entityId });

@Controller('locations/:id')
export class ShowLocationController {
  constructor(@Inject(ShowLocation) private readonly locations: ShowLocation) {}

  @Get()
  @RequireRole('viewer')
  async show(
    @Param() path: unknown,
    @Query() query: unknown,
    @CurrentIdentity() identity: Identity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LocationDetail> {
    const { id } = parseOrInvalid(pathSchema, path);
    const { minVersion } = parseOrInvalid(entityQuerySchema, query);
    const location = await this.locations.show(identity, id, minVersion);
    void reply.header('etag', etagOf(location.version));
    return location;
  }
}
