import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readLevel } from './read-level';
import { Upstream } from './upstream';
import { INVENTORY_QUERY } from './upstreams';

/** Short form of one level for tills and scripts, with a limit of its own (`limits.ts`). */
@Controller('get-stock')
@RequireRole('viewer')
export class GetStockController {
  constructor(@Inject(INVENTORY_QUERY) private readonly query: Upstream) {}

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
