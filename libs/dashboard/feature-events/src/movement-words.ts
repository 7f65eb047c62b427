import type { MovementType } from '@streamstock/dashboard-data-access-catalogue';

/** What a movement is called. */
export const movementWords: Readonly<Record<MovementType, string>> = {
  SALE: 'Sale',
  RESTOCK: 'Restock',
  RETURN: 'Return',
  ADJUSTMENT: 'Adjustment',
  COUNT: 'Count',
  TRANSFER_OUT: 'Transfer out',
  TRANSFER_IN: 'Transfer in',
};
