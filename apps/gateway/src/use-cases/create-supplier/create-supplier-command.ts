import { createSupplier, type CreateSupplierData, type Envelope } from '@streamstock/contracts-events';
import type { CreateSupplierRequest } from '@streamstock/contracts-http-api';
import { catalogCommand } from '../../commands/catalog-command';
import type { WriteRequest } from '../../commands/write-request';

export const createSupplierCommand = (
  write: WriteRequest,
  supplier: CreateSupplierRequest,
): Envelope<'CreateSupplier', CreateSupplierData> =>
  catalogCommand(write, createSupplier.type, supplier.supplierId, { supplier });
