import { createHash, randomUUID } from 'node:crypto';
import {
  createLocation,
  createProduct,
  type Envelope,
  type Location,
  type MovementRow,
  type Product,
  productKey,
  recordMovements,
  type RecordMovementsData,
} from '@streamstock/contracts-events';
import { anActor } from './entities';
import { aMessage, type HeadChanges } from './message';

type SaleRow = Extract<MovementRow, { type: 'SALE' }>;
type RestockRow = Extract<MovementRow, { type: 'RESTOCK' }>;
type RecordMovements = Envelope<'RecordMovements', RecordMovementsData>;

/** A row of a command record; without `bodyHash` the hash is that of the row, as the gateway makes it. */
export function aSaleRow(changes: Partial<SaleRow> = {}): SaleRow {
  return withHash({ ...commonRow(), type: 'SALE', ...changes }, changes.bodyHash);
}

export function aRestockRow(changes: Partial<RestockRow> = {}): RestockRow {
  return withHash({ ...commonRow(), type: 'RESTOCK', ...changes }, changes.bodyHash);
}

/** A command record with these rows, keyed by the product of the first. */
export function aMovementsCommand(rows: readonly MovementRow[], head: HeadChanges = {}): RecordMovements {
  const { tenantId } = recordMovements.sample;
  const [first] = rows;
  const key = productKey(head.tenantId ?? tenantId, first?.productId ?? 'PROD-001');
  return aMessage(recordMovements, { rows: [...rows] }, { actor: anActor(), key, ...head });
}

/** A command record that sells, one row. */
export const aSale = (row: Partial<SaleRow> = {}, head: HeadChanges = {}): RecordMovements =>
  aMovementsCommand([aSaleRow(row)], head);

/** A command record that restocks, one row. */
export const aRestock = (row: Partial<RestockRow> = {}, head: HeadChanges = {}): RecordMovements =>
  aMovementsCommand([aRestockRow(row)], head);

export function aCreateProduct(product: Product, head: HeadChanges = {}) {
  const key = productKey(head.tenantId ?? createProduct.sample.tenantId, product.productId);
  const data = { commandId: randomUUID(), bodyHash: hashOf(product), product };
  return aMessage(createProduct, data, { actor: anActor({ roles: ['admin'] }), key, ...head });
}

export function aCreateLocation(location: Location, head: HeadChanges = {}) {
  const key = productKey(head.tenantId ?? createLocation.sample.tenantId, location.locationId);
  const data = { commandId: randomUUID(), bodyHash: hashOf(location), location };
  return aMessage(createLocation, data, { actor: anActor({ roles: ['admin'] }), key, ...head });
}

const commonRow = () => ({
  commandId: randomUUID(),
  bodyHash: '',
  productId: 'PROD-001',
  locationId: 'WH-NORTH',
  quantity: 1,
  occurredAt: new Date().toISOString(),
});

const withHash = <Row extends MovementRow>(row: Row, given: string | undefined): Row => ({
  ...row,
  bodyHash: given ?? hashOf({ ...row, commandId: '', bodyHash: '' }),
});

const hashOf = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);
