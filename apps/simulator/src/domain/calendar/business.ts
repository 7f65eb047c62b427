import { localTimeOf } from './local-time';

/** How busy each hour of a day is against the others: a morning rush, lunch, a longer one after work, quiet nights. */
const hours = [
  0.3, 0.25, 0.2, 0.2, 0.2, 0.25, 0.35, 0.6, 1.0, 1.4, 1.7, 1.8, 1.7, 1.5, 1.4, 1.5, 1.7, 1.9, 1.7, 1.3, 0.9,
  0.7, 0.5, 0.4,
];
/** From Sunday: the weekend begins on Friday. */
const weekdays = [0.6, 0.9, 0.95, 1.0, 1.1, 1.35, 1.3];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (sum(hours) / hours.length) * (sum(weekdays) / weekdays.length);

/** How busy it is in a time zone: 1 on average over a week. */
export function businessAt(at: number, timezone: string): number {
  const { weekday, hour } = localTimeOf(at, timezone);
  return ((hours[hour] ?? 0) * (weekdays[weekday] ?? 0)) / mean;
}

/** No moment of a week is busier. */
export const busiest = (Math.max(...hours) * Math.max(...weekdays)) / mean;
