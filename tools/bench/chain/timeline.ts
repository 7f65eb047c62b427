/** When things happened in a chain; ISO 8601 in UTC. */
export interface Timeline {
  /** When every key was counted for the first time: longer ago than movements stay attached. */
  readonly opened: string;
  /** Between these two is the history. */
  readonly from: string;
  readonly to: string;
}

/** Months before the current one; the services keep 24 and the query side one more until it drops it. */
const openedMonths = 27;
const historyMonths = 5;
/** What moved in the last minutes is published again when the command service starts. */
const minutesAgo = 60;

export function timelineUntil(now: Date): Timeline {
  const month = (back: number): string =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString();
  return {
    opened: month(openedMonths),
    from: month(historyMonths),
    to: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
  };
}

/** The months that have history, each as an instant in it. */
export function monthsOf({ from, to }: Timeline): string[] {
  const months: string[] = [];
  const end = new Date(to);
  for (let month = new Date(from); month <= end; month.setUTCMonth(month.getUTCMonth() + 1)) {
    months.push(month.toISOString());
  }
  return months;
}

/** The month that stands beside the ledger: Postgres names the service's detached months like this too. */
export const openingsTable = ({ opened }: Timeline): string =>
  `movement_${opened.slice(0, 7).replace('-', '_')}`;

const week = 7 * 86_400_000;

/** Half-open weeks that cover the history, one after another. */
export function weeksOf({ from, to }: Timeline): [from: string, to: string][] {
  const first = Date.parse(from);
  const count = Math.ceil((Date.parse(to) + 1_000 - first) / week);
  const at = (index: number) => new Date(first + index * week).toISOString();
  return Array.from({ length: count }, (_, index) => [at(index), at(index + 1)]);
}
