const [earliest, latest] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/**
 * An ISO 8601 instant in a form that Postgres takes: in UTC, to the microsecond, of a year from 1 to 9999. Offsets and
 * years that it refuses are fine in a query, and no movement lies out there.
 */
export function instantBound(instant: string): string {
  const time = Date.parse(instant);
  const within = Math.min(Math.max(time, earliest), latest);
  const toMillisecond = new Date(within).toISOString().slice(0, -1);
  const microseconds = within === time ? (/\.\d{3}(\d{1,3})/.exec(instant)?.[1] ?? '') : '';
  return `${toMillisecond}${microseconds}Z`;
}
