import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type Page, supplierListQuerySchema, type SupplierSummary } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { ListSuppliers } from './list-suppliers';

@Controller('suppliers')
export class ListSuppliersController {
  constructor(@Inject(ListSuppliers) private readonly suppliers: ListSuppliers) {}

  @Get()
  @RequireRole('viewer')
  list(@Query() query: unknown, @CurrentIdentity() identity: Identity): Promise<Page<SupplierSummary>> {
    return this.suppliers.list(identity, parseOrInvalid(supplierListQuerySchema, query));
  }
}
