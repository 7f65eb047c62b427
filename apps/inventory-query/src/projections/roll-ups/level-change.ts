import { availableOf } from '@streamstock/contracts-events';
import { statusOfStock } from '@streamstock/contracts-http-api';
import type { LevelRow } from '../../model/level-row';

export interface LevelChange {
  readonly before: LevelRow;
  readonly after: LevelRow;
}

/** The row with its status as it follows from what is available and the reorder point. */
export const withStatus = (row: Omit<LevelRow, 'status'>): LevelRow => ({
  ...row,
  status: statusOfStock(availableOf(row.stock), row.terms.reorderPoint),
});
