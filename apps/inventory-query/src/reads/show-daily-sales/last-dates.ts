const dayMs = 86_400_000;

const dateIn = (timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));

/** So many dates, `YYYY-MM-DD`, oldest first, up to the latest that it is in any of the time zones, or else in UTC. */
export function lastDates(count: number, instant: string, timeZones: readonly string[]): string[] {
  const [first = dateIn('UTC', instant), ...others] = timeZones.map((zone) => dateIn(zone, instant));
  const latest = Date.parse(others.reduce((one, other) => (one > other ? one : other), first));
  return Array.from({ length: count }, (_, index) =>
    new Date(latest - (count - 1 - index) * dayMs).toISOString().slice(0, 10),
  );
}
