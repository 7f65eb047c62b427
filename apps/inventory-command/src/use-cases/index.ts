import type { MovementRow } from '@streamstock/contracts-events';
import type { Decision, StockChange } from '../domain/decision';
import type { StockRow } from '../domain/stock-row';
import { receiveStock } from './receive-stock/receive-stock';
import { sellStock } from './sell-stock/sell-stock';

export { createLocation } from './create-location/create-location';
export { createProduct } from './create-product/create-product';

/** Everything that may happen to stock: one use case per movement type. */
export function decideMovement(movement: MovementRow, row: StockRow): Decision<StockChange> {
  switch (movement.type) {
    case 'SALE':
      return sellStock(movement, row);
    case 'RESTOCK':
      return receiveStock(movement, row);
  }
}
