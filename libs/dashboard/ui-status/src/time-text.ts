import { inZone, offsetText, ownZone } from './zone/zone-text';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const clock = inZone({ hour: '2-digit', minute: '2-digit' });
const date = inZone({ dateStyle: 'medium', timeStyle: 'short' });
const exact = inZone({ dateStyle: 'full', timeStyle: 'long' });
const relative = new Intl.RelativeTimeFormat(undefined, { style: 'short', numeric: 'always' });

/** Only a zone that is not the person's own has to be named. */
const named = (text: string, zone: string, instant: number): string =>
  zone === ownZone ? text : `${text} ${offsetText(zone, instant)}`;

/** Hours and minutes of an instant (milliseconds since 1970) in the person's locale and, by default, zone. */
export const timeOfDay = (instant: number, zone = ownZone): string =>
  named(clock(zone).format(instant), zone, instant);

/** The whole instant with its zone, for a title. */
export const wholeInstant = (instant: number, zone = ownZone): string => exact(zone).format(instant);

/** "12 sec. ago" within a day, then the date. A clock that runs ahead reads "just now". */
export function age(instant: number, now: number, zone = ownZone): string {
  const passed = now - instant;
  if (passed < 5_000) return 'just now';
  if (passed < minute) return relative.format(-Math.floor(passed / 1_000), 'second');
  if (passed < hour) return relative.format(-Math.floor(passed / minute), 'minute');
  if (passed < day) return relative.format(-Math.floor(passed / hour), 'hour');
  return named(date(zone).format(instant), zone, instant);
}
