const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
const relative = new Intl.RelativeTimeFormat(undefined, { style: 'short', numeric: 'always' });

/** Hours and minutes of an instant (milliseconds since 1970) in the person's zone and locale. */
export const timeOfDay = (instant: number): string => clock.format(instant);

/** The whole instant with its zone, for a title. */
export const wholeInstant = (instant: number): string => exact.format(instant);

/** "12 sec. ago" within a day, then the date. A clock that runs ahead reads "just now". */
export function age(instant: number, now: number): string {
  const passed = now - instant;
  if (passed < 5_000) return 'just now';
  if (passed < minute) return relative.format(-Math.floor(passed / 1_000), 'second');
  if (passed < hour) return relative.format(-Math.floor(passed / minute), 'minute');
  if (passed < day) return relative.format(-Math.floor(passed / hour), 'hour');
  return date.format(instant);
}
