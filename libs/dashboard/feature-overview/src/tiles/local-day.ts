/** `YYYY-MM-DD` of an instant in the person's own time zone, as a date field writes it. */
export function localDay(time: number): string {
  const date = new Date(time);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
