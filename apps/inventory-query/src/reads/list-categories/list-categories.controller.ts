import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { CategoryList } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { z } from 'zod';
import { ListCategories } from './list-categories';

const querySchema = z.strictObject({});

@Controller('categories')
export class ListCategoriesController {
  constructor(@Inject(ListCategories) private readonly categories: ListCategories) {}

  @Get()
  @RequireRole('viewer')
  list(@Query() query: unknown, @CurrentIdentity() identity: Identity): Promise<CategoryList> {
    parseOrInvalid(querySchema, query);
    return this.categories.list(identity);
  }
}
