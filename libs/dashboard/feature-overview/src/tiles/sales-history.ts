import type { DailySales } from '@streamstock/contracts-http-api';
import { units } from '@streamstock/dashboard-ui-panels';
import type { TileHistory } from './tile';

type Day = DailySales['days'][number];

/** Words inside of sentences, so in their language. Dates have no time zone. */
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const wholeDate = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** What was sold on the days before, beside today's units; undefined where no day is over. */
export function salesHistory({ days, untilNow }: DailySales): TileHistory | undefined {
  const over = days.slice(0, -1);
  if (over.length === 0) return undefined;
  const change = changeOf(days.at(-8), untilNow);
  return { values: days.map(({ units: sold }) => sold), text: textOf(over), ...change };
}

/**
 * Against the same weekday a week ago. What was sold by this time is compared with what was sold by this time; where that
 * is not known, or nothing is sold yet, only that whole day is told. Never as a share: a few units make a large one early
 * in the day.
 */
function changeOf(
  weekAgo: Day | undefined,
  untilNow: DailySales['untilNow'],
): Pick<TileHistory, 'change' | 'about'> {
  if (weekAgo === undefined) return { change: '' };
  const day = `last ${weekday.format(Date.parse(weekAgo.date))}`;
  const none = untilNow?.today === 0 && untilNow.weekAgo === 0;
  if (untilNow === null || none || weekAgo.units === 0) {
    return { change: `${day}: ${weekAgo.units === 0 ? 'none' : units(weekAgo.units)}` };
  }
  const more = untilNow.today - untilNow.weekAgo;
  const difference =
    more === 0 ? 'as many as' : `${units(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} than`;
  return {
    change: `${difference} ${day} by this time (${units(weekAgo.units)} that day)`,
    about: 'Both up to the last full quarter of an hour',
  };
}

/** What the line shows, for whoever does not see it. */
function textOf(over: readonly Day[]): string {
  const sorted = [...over].sort((one, other) => one.units - other.units);
  const [least] = sorted;
  const most = sorted.at(-1);
  const days = over.length === 1 ? 'the last full day' : `the last ${String(over.length)} full days`;
  if (least === undefined || most === undefined || most.units === 0) return `Nothing was sold on ${days}.`;
  const on = (day: Day): string => `${units(day.units)} on ${wholeDate.format(Date.parse(day.date))}`;
  return `Units sold on each of ${days}: least ${on(least)}, most ${on(most)}.`;
}
