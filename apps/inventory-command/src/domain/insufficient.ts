import type { Refusal } from '@streamstock/contracts-events';
import { refuse } from './decision';

/** Refuses to take more than there is. */
export const insufficient = (
  there: number,
  wanted: number,
  what: 'available' | 'on hand',
): { readonly refusal: Refusal } =>
  refuse(
    'stock.insufficient',
    `Only ${String(Math.max(there, 0))} of ${String(wanted)} units ${what}.`,
    'quantity',
  );
