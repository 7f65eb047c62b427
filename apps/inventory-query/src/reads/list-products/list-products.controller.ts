import { Controller, Get, Inject, Query } from '@nestjs/common';
import {
  type Page,
  productListQuerySchema,
  type ProductSummary,
  text,
} from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { ListProducts } from './list-products';

const querySchema = productListQuerySchema.extend({
  search: text(100).optional(),
  category: text(100).optional(),
});

@Controller('products')
export class ListProductsController {
  constructor(@Inject(ListProducts) private readonly products: ListProducts) {}

  @Get()
  @RequireRole('viewer')
  list(@Query() query: unknown, @CurrentIdentity() identity: Identity): Promise<Page<ProductSummary>> {
    return this.products.list(identity, parseOrInvalid(querySchema, query));
  }
}
