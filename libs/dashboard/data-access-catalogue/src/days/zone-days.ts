const day = 24 * 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const two = '2-digit' as const;
  const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
  const format = new Intl.DateTimeFormat('en-GB', { ...parts, hourCycle: 'h23', timeZone: zone });
  formats.set(zone, format);
  return format;
}

/** What clocks show there at an instant, read as if it were UTC; both in milliseconds since 1970. */
function wallClock(instant: number, zone: string): number {
  const part = Object.fromEntries(
    formatIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, date, hour, minute, second);
}

/** `YYYY-MM-DD` of an instant (milliseconds since 1970) in an IANA zone, as a date field writes it. */
export const dayIn = (instant: number, zone: string): string =>
  new Date(wallClock(instant, zone)).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The `YYYY-MM-DD` so many days later. */
export const laterDay = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, date.length);

/**
 * The first instant of a `YYYY-MM-DD` in an IANA zone, in milliseconds since 1970. Where clocks are set forward over
 * midnight, the day begins with that; where they are set back over it, with the first of the two midnights.
 */
export function startOfDay(date: string, zone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // Whatever is off a day before and a day later is off at midnight, one or the other.
  const possible = [midnight - day, midnight + day].map((near) => midnight - (wallClock(near, zone) - near));
  const right = possible.filter((instant) => wallClock(instant, zone) === midnight);
  return right.length > 0 ? Math.min(...right) : Math.max(...possible);
}
