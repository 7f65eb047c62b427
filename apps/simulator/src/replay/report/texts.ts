import type { Outcomes } from '../account/accounts';
import { dayText } from '../calendar/day';
import type { Sales } from '../load/load-sales';
import type { PlanTotals, Total } from '../plan/plan-totals';
import type { Comparison } from './compare-levels';

const numbers = new Intl.NumberFormat('en');
export const numberText = (value: number): string => numbers.format(value);

const plural = (count: number, one: string): string => `${numberText(count)} ${one}${count === 1 ? '' : 's'}`;

/** Differences that are told one by one. */
const told = 20;

/** What the files say, for people. */
export function salesText({ rows, cells, keys, faults }: Sales, totals: PlanTotals): string {
  const { products, locations, all } = keys;
  const days =
    totals.days === undefined ? '' : `, ${dayText(totals.days.first)} to ${dayText(totals.days.last)}`;
  return [
    `read ${plural(rows, 'row')} with ${plural(cells.count, 'value')}${days}:`,
    `${plural(products.size, 'product')} at ${plural(locations.size, 'location')}, ${plural(all.length, 'stock key')};`,
    plural(faults.count, 'malformed row'),
  ].join(' ');
}

/** What will be sent, for people. */
export function planText({ movements, byType, byReason }: PlanTotals): string {
  const list = (totals: ReadonlyMap<string, Total>): string =>
    [...totals]
      .map(([what, total]) => `${numberText(total.movements)} ${what} of ${plural(total.units, 'unit')}`)
      .join(', ');
  const reasons = byReason.size === 0 ? '' : `; of these ${list(byReason)}`;
  return `plan of ${plural(movements, 'movement')}: ${list(byType)}${reasons}`;
}

/** What became of it, for people. */
export function outcomeText({ decided, accepted, refused }: Outcomes, sendingMs: number): string {
  const perSecond = Math.round(decided / Math.max(0.001, sendingMs / 1_000));
  const codes = Object.entries(refused);
  const count = codes.reduce((sum, [, rows]) => sum + rows, 0);
  const why =
    codes.length === 0 ? '' : ` (${codes.map(([code, rows]) => `${code} ${numberText(rows)}`).join(', ')})`;
  return [
    `sent ${plural(decided, 'movement')} in ${(sendingMs / 1_000).toFixed(1)} s, ${numberText(perSecond)} a second:`,
    `${numberText(accepted)} accepted, ${numberText(count)} refused${why}`,
  ].join(' ');
}

/** How levels and files compare: one line, and one more for each of the first differences. */
export function comparisonTexts({ compared, differences }: Comparison, { foreign }: Outcomes): string[] {
  const others =
    foreign === 0
      ? ''
      : `; after ${plural(foreign, 'movement')} the level was another: somebody else moves this stock`;
  const first = differences
    .slice(0, told)
    .map(
      ({ productId, locationId, demanded, found }) =>
        `${productId} at ${locationId}: ${numberText(demanded)} demanded, ${found === undefined ? 'no level' : numberText(found)} found`,
    );
  return [
    `compared ${plural(compared, 'level')} with the files: ${plural(differences.length, 'difference')}${others}`,
    ...first,
  ];
}
