/** The person's own zone, as their device has it. */
export const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A format per zone, made when it is first needed. */
export function inZone(
  options: Intl.DateTimeFormatOptions,
  locale?: string,
): (zone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (zone) => {
    const known = made.get(zone);
    if (known !== undefined) return known;
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    made.set(zone, format);
    return format;
  };
}

const named = inZone({ timeZoneName: 'shortOffset' }, 'en-GB');

/** "GMT+1" at this instant (milliseconds since 1970); "UTC" for what has no offset by its nature. */
export function offsetText(zone: string, now: number): string {
  if (zone === 'UTC') return zone;
  return (
    named(zone)
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone
  );
}

/** A zone with what it is off now: "Europe/Berlin (GMT+1)". */
export function timeZoneText(zone: string, now: number): string {
  const offset = offsetText(zone, now);
  return offset === zone ? zone : `${zone} (${offset})`;
}

/** Whether this browser can tell times there. */
export function isZone(zone: string): boolean {
  try {
    named(zone);
    return true;
  } catch {
    return false;
  }
}
