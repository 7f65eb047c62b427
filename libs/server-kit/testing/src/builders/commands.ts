import { randomUUID } from 'node:crypto';
import {
  type Envelope,
  type MovementRow,
  productKey,
  recordMovements,
  type RecordMovementsData,
} from '@streamstock/contracts-events';
import { bodyHash } from './body-hash';
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
  bodyHash: given ?? bodyHash({ ...row, commandId: '', bodyHash: '' }),
});
