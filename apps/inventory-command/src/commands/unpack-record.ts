import type {
  CreateLocationData,
  CreateProductData,
  CreateSupplierData,
  Envelope,
  RemoveLocationData,
  UpdateLocationData,
  UpdateProductData,
  UpdateSupplierData,
} from '@streamstock/contracts-events';
import type { Command } from '../domain/command';
import { type AskedTogether, type MovementMessage, unpackMovements } from './unpack-movements';

/** Everything that may lie in the commands topic. */
export type CommandMessage =
  | MovementMessage
  | Envelope<'CreateProduct', CreateProductData>
  | Envelope<'UpdateProduct', UpdateProductData>
  | Envelope<'CreateLocation', CreateLocationData>
  | Envelope<'UpdateLocation', UpdateLocationData>
  | Envelope<'RemoveLocation', RemoveLocationData>
  | Envelope<'CreateSupplier', CreateSupplierData>
  | Envelope<'UpdateSupplier', UpdateSupplierData>;

/** The commands of a record, in the order of its rows. */
export function unpackRecord(message: CommandMessage, traceparent: string | undefined): Command[] {
  const asked: AskedTogether = {
    tenantId: message.tenantId,
    actor: message.actor,
    source: message.source,
    correlationId: message.correlationId,
    traceparent,
  };
  switch (message.type) {
    case 'RecordMovements':
    case 'RecordMovementsTogether':
    case 'TransferStock':
      return unpackMovements(message, asked);
    case 'CreateProduct':
      return [{ ...asked, kind: 'create-product', ...message.data }];
    case 'UpdateProduct':
      return [{ ...asked, kind: 'update-product', ...message.data }];
    case 'CreateLocation':
      return [{ ...asked, kind: 'create-location', ...message.data }];
    case 'UpdateLocation':
      return [{ ...asked, kind: 'update-location', ...message.data }];
    case 'RemoveLocation':
      return [{ ...asked, kind: 'remove-location', ...message.data }];
    case 'CreateSupplier':
      return [{ ...asked, kind: 'create-supplier', ...message.data }];
    case 'UpdateSupplier':
      return [{ ...asked, kind: 'update-supplier', ...message.data }];
  }
}
