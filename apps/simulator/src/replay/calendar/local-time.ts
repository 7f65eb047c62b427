import { type Day, midnight } from './day';

const hourMs = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetOf(zone: string, instant: number): number {
  const known = formats.get(zone);
  const format = known ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  if (known === undefined) formats.set(zone, format);
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/**
 * The instant at which clocks of a zone show this hour, ISO 8601 in UTC. Where clocks go forward over it, the hour after;
 * where they show it twice, one of the two.
 */
export function localInstant(day: Day, hour: number, zone: string): string {
  const shown = midnight(day) + hour * hourMs;
  const guess = shown - offsetOf(zone, shown);
  return new Date(shown - offsetOf(zone, guess)).toISOString();
}

/** The same for many movements in the order of their days: each hour of a day and zone is worked out once. */
export class LocalTimes {
  #day: Day | undefined;
  readonly #ofDay = new Map<string, string>();

  at(day: Day, hour: number, zone: string): string {
    if (day !== this.#day) this.#ofDay.clear();
    this.#day = day;
    const name = `${String(hour)} ${zone}`;
    const known = this.#ofDay.get(name);
    if (known !== undefined) return known;
    const instant = localInstant(day, hour, zone);
    this.#ofDay.set(name, instant);
    return instant;
  }
}
