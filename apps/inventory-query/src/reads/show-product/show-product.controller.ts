import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { z } from 'zod';
import { ShowProduct } from './show-product';

const pathSchema = z.object({ id: entityId });
const querySchema = z.strictObject({});

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
  ): Promise<string> {
    parseOrInvalid(querySchema, query);
    return this.products.show(identity, parseOrInvalid(pathSchema, path).id);
  }
}
