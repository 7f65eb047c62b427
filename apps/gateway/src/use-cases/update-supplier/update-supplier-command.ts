import { type Envelope, updateSupplier, type UpdateSupplierData } from '@streamstock/contracts-events';
import { catalogCommand } from '../../commands/catalog-command';
import type { WriteRequest } from '../../commands/write-request';

export const updateSupplierCommand = (
  write: WriteRequest,
  change: Pick<UpdateSupplierData, 'expectedVersion' | 'supplier'>,
): Envelope<'UpdateSupplier', UpdateSupplierData> =>
  catalogCommand(write, updateSupplier.type, change.supplier.supplierId, change);
