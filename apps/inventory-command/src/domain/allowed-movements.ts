import type { Lifecycle, MovementType, Refusal } from '@streamstock/contracts-events';
import { refuse } from './decision';
import type { StockRow } from './stock-row';

const all: readonly MovementType[] = [
  'SALE',
  'RESTOCK',
  'RETURN',
  'ADJUSTMENT',
  'COUNT',
  'TRANSFER_OUT',
  'TRANSFER_IN',
];
const without = (...types: MovementType[]): ReadonlySet<MovementType> =>
  new Set(all.filter((type) => !types.includes(type)));

const byLifecycle: Readonly<Record<Lifecycle, ReadonlySet<MovementType>>> = {
  draft: new Set(),
  active: without(),
  'phasing-out': without('RESTOCK'),
  discontinued: without('SALE', 'RESTOCK'),
};

/** A closed location is only cleared. */
const atClosedLocation = without('SALE', 'RESTOCK', 'RETURN', 'TRANSFER_IN');

/** Refuses what the product's lifecycle or a closed location does not allow. */
export function refusalOfState(type: MovementType, row: StockRow): Refusal | undefined {
  if (!byLifecycle[row.lifecycle].has(type)) {
    const detail = `${row.productId} is ${row.lifecycle}: no ${type} of it.`;
    return refuse('product.lifecycle-forbids', detail, 'productId').refusal;
  }
  if (!row.locationIsOpen && !atClosedLocation.has(type)) {
    return refuse('location.closed', `${row.locationId} is closed: no ${type} there.`, 'locationId').refusal;
  }
  return undefined;
}
