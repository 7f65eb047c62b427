export interface LocalTime {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks show in a time zone at an instant in milliseconds. */
export function localTimeOf(at: number, timezone: string): LocalTime {
  const parts = formatOf(timezone).formatToParts(at);
  const textOf = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  return { weekday: weekdays.indexOf(textOf('weekday')), hour: Number(textOf('hour')) };
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  formats.set(timezone, format);
  return format;
}
