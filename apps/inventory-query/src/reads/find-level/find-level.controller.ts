import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { stockLevelQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { z } from 'zod';
import { FindLevel } from './find-level';

const pathSchema = z.object({ locationId: entityId, productId: entityId });

@Controller('stock/:locationId/:productId')
export class FindLevelController {
  constructor(@Inject(FindLevel) private readonly levels: FindLevel) {}

  @Get()
  @RequireRole('viewer')
  @Header('content-type', 'application/json; charset=utf-8')
  find(
    @Param() path: unknown,
    @Query() query: unknown,
    @CurrentIdentity() identity: Identity,
  ): Promise<string> {
    const { locationId, productId } = parseOrInvalid(pathSchema, path);
    const { minVersion } = parseOrInvalid(stockLevelQuerySchema, query);
    return this.levels.find(identity, { locationId, productId, minVersion });
  }
}
