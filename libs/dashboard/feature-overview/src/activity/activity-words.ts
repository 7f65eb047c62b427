import type { MovementType } from '@streamstock/dashboard-data-access-catalogue';
import { units } from '@streamstock/dashboard-ui-panels';

const words: Readonly<Record<MovementType, readonly [one: string, many: string]>> = {
  SALE: ['Sale', 'sales'],
  RESTOCK: ['Restock', 'restocks'],
  RETURN: ['Return', 'returns'],
  ADJUSTMENT: ['Adjustment', 'adjustments'],
  COUNT: ['Count', 'counts'],
  TRANSFER_OUT: ['Transfer out', 'transfers out'],
  TRANSFER_IN: ['Transfer in', 'transfers in'],
};

/** "Sale", "34 sales". */
export function activityWords(type: MovementType, count: number): string {
  const [one, many] = words[type];
  return count === 1 ? one : `${units(count)} ${many}`;
}
