import { dayIn, type Moved, type StockDay, stockDays } from '@streamstock/dashboard-data-access-catalogue';
import type { ChartPoint, ChartTable } from '@streamstock/dashboard-ui-charts';
import { counted, signedUnits, units, unitWord } from '@streamstock/dashboard-ui-panels';
import { inZone, timeZoneText } from '@streamstock/dashboard-ui-status';

const short = inZone({ day: 'numeric', month: 'short' });
const long = inZone({ weekday: 'short', day: 'numeric', month: 'long' });

/** Days of a zone as points of a line, with what is read out at each. */
export const pointsOf = (days: readonly StockDay[], unit: string, zone: string): readonly ChartPoint[] =>
  days.map(({ start, closing, lowest, added, taken }, index) => {
    const when = index === days.length - 1 ? 'now' : 'at the end';
    const moved =
      added + taken === 0 ? 'nothing moved' : `${signedUnits(added)} in, ${signedUnits(-taken)} out`;
    return {
      name: short(zone).format(start),
      reading: `${long(zone).format(start)}: ${units(closing)} ${unitWord(closing, unit)} ${when}\nlowest ${units(lowest)}, ${moved}`,
      value: closing,
      flagged: lowest <= 0,
    };
  });

export const tableOf = (days: readonly StockDay[], zone: string, fileName: string): ChartTable => ({
  columns: [`Day (${zoneOf(days, zone)})`, 'On hand at the end', 'Lowest', 'Came in', 'Went out'],
  rows: [...days]
    .reverse()
    .map(({ start, closing, lowest, added, taken }) => [dayIn(start, zone), closing, lowest, added, taken]),
  fileName,
});

/** With what it is off on the last day. */
const zoneOf = (days: readonly StockDay[], zone: string): string =>
  timeZoneText(zone, days.at(-1)?.start ?? 0);

/** The chart in words: where stock is, between what it was, where it goes, whether it ran out, and whose days these are. */
export function descriptionOf(
  days: readonly StockDay[],
  unit: string,
  zone: string,
  cutShort: boolean,
): string {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  const lowest = Math.min(...days.map((day) => day.lowest));
  const highest = Math.max(...days.map((day) => day.closing));
  const change = last.closing - first.closing;
  const outDays = days.filter((day) => day.lowest <= 0).length;
  const since = short(zone).format(first.start);
  return [
    `${units(last.closing)} ${unitWord(last.closing, unit)} on hand now, between ${units(lowest)} and ${units(highest)} since ${since}`,
    change === 0
      ? ', no more and no less than then.'
      : `, ${units(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than then.`,
    outDays === 0 ? '' : ` Nothing was left at some time on ${counted(outDays, 'day')} (hatched).`,
    cutShort ? ' It moves too much to go back 30 days.' : '',
    ` Days in ${zoneOf(days, zone)}.`,
  ].join('');
}

/** What was on hand at the end of each day, for each location. */
export function trendsOf(
  movements: readonly Moved[],
  starts: readonly number[],
  levels: readonly { readonly locationId: string; readonly onHand: number }[],
): ReadonlyMap<string, readonly number[]> {
  const byLocation = new Map<string, Moved[]>();
  for (const moved of movements) {
    const known = byLocation.get(moved.locationId);
    if (known === undefined) byLocation.set(moved.locationId, [moved]);
    else known.push(moved);
  }
  return new Map(
    levels.map(({ locationId, onHand }) => {
      const days = stockDays(byLocation.get(locationId) ?? [], onHand, starts);
      return [locationId, days.map(({ closing }) => closing)];
    }),
  );
}
