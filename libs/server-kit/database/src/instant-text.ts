const shape = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d)(:\d\d)?(:\d\d)?$/;

/**
 * A timestamptz as Postgres writes it, as ISO 8601 in UTC with exactly six decimals, so that texts sort like instants.
 * What has no such form (`infinity`, years outside 0001–9999) stays as it is.
 */
export function instantText(text: string): string {
  const parts = shape.exec(text);
  if (!parts) return text;
  const [, date = '', time = '', fraction = '', hours = '', minutes = ':00', seconds] = parts;
  const micros = fraction.padEnd(6, '0');
  if (hours === '+00' && minutes === ':00' && seconds === undefined) return `${date}T${time}.${micros}Z`;
  if (seconds !== undefined) return text;
  return `${new Date(`${date}T${time}${hours}${minutes}`).toISOString().slice(0, 19)}.${micros}Z`;
}
