import type { Random } from '../chance/random';
import { businessAt, busiest } from './business';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** So many instants between two, in order, closer together where it is busy in these time zones. */
export function busyTimes(
  count: number,
  { from, to }: Span,
  timezones: readonly string[],
  random: Random,
): number[] {
  const times: number[] = [];
  while (times.length < count) {
    const at = Math.floor(from + random.next() * (to - from));
    const timezone = random.pick(timezones);
    if (random.next() * busiest < businessAt(at, timezone)) times.push(at);
  }
  return times.sort((one, other) => one - other);
}
