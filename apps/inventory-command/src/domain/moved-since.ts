import type { Refusal } from '@streamstock/contracts-events';
import { refuse } from './decision';
import type { StockRow } from './stock-row';

/** Refuses what was thought out at another version of the row; undefined where nothing has moved, or nobody minds. */
export function refusalOfMoved(
  expectedVersion: number | undefined,
  { version }: StockRow,
): { readonly refusal: Refusal } | undefined {
  if (expectedVersion === undefined || expectedVersion === version) return undefined;
  const detail = `Stock has moved on: it is at version ${String(version)}, not ${String(expectedVersion)}.`;
  return refuse('stock.version-differs', detail, 'expectedVersion');
}
