/** Milliseconds since 1970 of the last midnight in a time zone, found without the database. */
export function localMidnight(timeZone: string, now = Date.now()): number {
  const second = Math.floor(now / 1_000) * 1_000;
  const midnight = second - sinceMidnight(timeZone, second);
  // The clock was set since then: by so much the guess is off.
  const off = sinceMidnight(timeZone, midnight);
  const day = 24 * 3_600_000;
  return off === 0 ? midnight : off < day / 2 ? midnight - off : midnight + day - off;
}

/** Milliseconds that the clocks show. */
function sinceMidnight(timeZone: string, instant: number): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(instant);
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}
