import type { Day } from '../calendar/day';
import { UnreadableCell } from '../csv/values';
import { columnNamed } from './reading';

type Field<T> = (fields: readonly string[]) => T;

/** The name in a column, without blanks around it. @throws UnreadableCell where it is empty */
export function nameField(header: readonly string[], column: string): Field<string> {
  const index = columnNamed(header, column);
  return (fields) => {
    const name = fields[index]?.trim() ?? '';
    if (name === '') throw new UnreadableCell(`${column} is empty`);
    return name;
  };
}

/** The location of a row; undefined in files about one location. */
export const locationField = (
  header: readonly string[],
  column: string | undefined,
): Field<string | undefined> => (column === undefined ? () => undefined : nameField(header, column));

export function dayField(
  header: readonly string[],
  column: string,
  dayIn: (text: string) => Day | undefined,
): Field<Day> {
  const index = columnNamed(header, column);
  return (fields) => {
    const text = fields[index] ?? '';
    const day = dayIn(text);
    if (day === undefined) throw new UnreadableCell(`"${text}" in ${column} is no day`);
    return day;
  };
}
