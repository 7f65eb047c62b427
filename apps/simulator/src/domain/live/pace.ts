import { businessAt } from '../calendar/business';
import type { Random } from '../chance/random';

export interface Place {
  readonly locationId: string;
  readonly timezone: string;
}

export interface Due<P extends Place> {
  readonly at: number;
  readonly place: P;
}

const minute = 60_000;
/** Where all places sleep, somebody still looks every so often whether they have woken. */
const longestStep = 10 * minute;

/**
 * When the next event is due, and where: at random, so many a minute on average over a week, more of them where it is
 * busy at the time. Every place has the same share.
 * @throws RangeError without places.
 */
export function nextDue<P extends Place>(
  from: number,
  perMinute: number,
  places: readonly P[],
  random: Random,
): Due<P> {
  let at = from;
  for (;;) {
    const rates = places.map((place) => ({
      place,
      rate: (businessAt(at, place.timezone) * perMinute) / places.length,
    }));
    const rate = rates.reduce((sum, { rate: own }) => sum + own, 0);
    const wait = random.exponential(minute / rate);
    const place = random.weighted(rates, ({ rate: own }) => own)?.place ?? random.pick(places);
    if (wait <= longestStep) return { at: at + wait, place };
    at += longestStep;
  }
}
