import type {
  Accepted,
  AskedMovement,
  CreateLocationData,
  CreateProductData,
  CreateSupplierData,
  Envelope,
  MovementDone,
  RecordMovementsData,
  RecordMovementsTogetherData,
  RemoveLocationData,
  TransferStockData,
  UpdateLocationData,
  UpdateProductData,
  UpdateSupplierData,
} from '@streamstock/contracts-events';

/** What was on hand of everything before any command. */
export const stockBefore = 102;

/** What inventory-command says of a command that it accepts, with stock that is always the same. */
export function acceptedAs({ type, id, data, recordedAt }: Envelope): Accepted {
  switch (type) {
    case 'CreateProduct':
      return changed('product', (data as CreateProductData).product.productId, 'created', 1, recordedAt);
    case 'UpdateProduct':
      return changed('product', (data as UpdateProductData).product.productId, 'updated', 2, recordedAt);
    case 'CreateLocation':
      return changed('location', (data as CreateLocationData).location.locationId, 'created', 1, recordedAt);
    case 'UpdateLocation':
      return changed('location', (data as UpdateLocationData).location.locationId, 'updated', 2, recordedAt);
    case 'RemoveLocation':
      return changed('location', (data as RemoveLocationData).locationId, 'removed', 2, recordedAt);
    case 'CreateSupplier':
      return changed('supplier', (data as CreateSupplierData).supplier.supplierId, 'created', 1, recordedAt);
    case 'UpdateSupplier':
      return changed('supplier', (data as UpdateSupplierData).supplier.supplierId, 'updated', 2, recordedAt);
    case 'TransferStock':
      return transferred(data as TransferStockData, id, recordedAt);
    case 'RecordMovementsTogether': {
      const { rows } = data as RecordMovementsTogetherData;
      return { kind: 'movements', movements: rows.map((row) => done(row, id, recordedAt)), recordedAt };
    }
    default:
      return moved(data as RecordMovementsData, id, recordedAt);
  }
}

type EntityChanged = Extract<Accepted, { change: unknown }>;

const changed = (
  kind: EntityChanged['kind'],
  id: string,
  change: EntityChanged['change'],
  version: number,
  recordedAt: string,
): Accepted => ({ kind, id, change, version, recordedAt });

const transferred = (
  { fromLocationId, toLocationId, lines }: TransferStockData,
  id: string,
  recordedAt: string,
): Accepted => {
  const leg = { movementId: id, onHand: stockBefore, available: stockBefore, version: 1 };
  return {
    kind: 'transfer',
    fromLocationId,
    toLocationId,
    lines: lines.map((line) => ({ ...line, from: leg, to: leg })),
    recordedAt,
  };
};

function moved({ rows: [row] }: RecordMovementsData, id: string, recordedAt: string): Accepted {
  if (row === undefined) throw new Error('A command without rows');
  return { kind: 'movement', ...done(row, id, recordedAt) };
}

function done(row: AskedMovement, movementId: string, recordedAt: string): MovementDone {
  const { type, productId, locationId, quantity } = row;
  const onHandChange = changeBy(row);
  const onHand = stockBefore + onHandChange;
  return {
    movementId,
    type,
    productId,
    locationId,
    quantity,
    onHandChange,
    onHand,
    available: onHand,
    version: 1,
    recordedAt,
  };
}

function changeBy({ type, quantity }: AskedMovement): number {
  if (type === 'SALE') return -quantity;
  return type === 'COUNT' ? quantity - stockBefore : quantity;
}
