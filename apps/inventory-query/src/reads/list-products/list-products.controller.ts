import { Controller, Get, Inject, Query } from '@nestjs/common';
import { productListQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { type ProductList, ListProducts } from './list-products';

@Controller('products')
export class ListProductsController {
  constructor(@Inject(ListProducts) private readonly products: ListProducts) {}

  @Get()
  @RequireRole('viewer')
  list(@Query() query: unknown, @CurrentIdentity() identity: Identity): Promise<ProductList> {
    return this.products.list(identity, parseOrInvalid(productListQuerySchema, query));
  }
}
