/** A calendar day as a number: days since 1970-01-01, so that days can be compared and counted. */
export type Day = number;

const dayMs = 86_400_000;

/** `YYYY-MM-DD`. */
export const dayText = (day: Day): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The day of an instant in UTC, given in milliseconds. */
export const dayOf = (instant: number): Day => Math.floor(instant / dayMs);

/** Midnight of the day in UTC, in milliseconds. */
export const midnight = (day: Day): number => day * dayMs;

const parts = {
  YYYY: String.raw`(?<year>\d{4})`,
  MM: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{1,2})`,
};
const anyPart = /YYYY|MM|DD/g;

/** Whether a format names year, month and day, each once. */
export const isDayFormat = (format: string): boolean =>
  (format.match(anyPart) ?? []).sort().join() === 'DD,MM,YYYY';

/**
 * Reads days of a format such as `YYYY-MM-DD` or `DD.MM.YYYY`. A time of day behind it is left out; what is no day of the
 * calendar, or before 1970, is undefined.
 */
export function dayReader(format: string): (text: string) => Day | undefined {
  const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const body = escaped.replace(anyPart, (part) => parts[part as keyof typeof parts]);
  const pattern = new RegExp(String.raw`^\s*${body}(?:[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?)?\s*$`);
  return (text) => {
    const { year = '', month = '', day = '' } = pattern.exec(text)?.groups ?? {};
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
    return year !== '' && exists && date.getTime() >= 0 ? date.getTime() / dayMs : undefined;
  };
}
