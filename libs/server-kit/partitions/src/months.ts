/** A month of a table: its partition's name and its half-open range of instants. */
export interface TableMonth {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
}

/** The UTC month of an ISO 8601 instant, as `YYYY-MM`. */
export const monthOf = (instant: string): string =>
  (instant.endsWith('Z') ? instant : new Date(instant).toISOString()).slice(0, 7);

/** `back` months before the current one (after it, when negative), as `YYYY-MM`. */
export const monthBefore = (now: Date, back: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);

/** The partition of a month that is written `YYYY-MM`. */
export function tableMonth(table: string, month: string): TableMonth {
  const from = new Date(`${month}-01T00:00:00Z`);
  return {
    partition: `${table}_${month.replace('-', '_')}`,
    from: from.toISOString(),
    to: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1)).toISOString(),
  };
}

/** The months that must exist now: last month's late arrivals, this one and the next `ahead`. */
export const monthsAround = (now: Date, ahead: number): string[] =>
  Array.from({ length: ahead + 2 }, (_, index) => monthBefore(now, 1 - index));

/** Of these partitions the ones older than `keep` months before the current one, sorted. */
export function partitionsToDetach(
  table: string,
  partitions: readonly string[],
  now: Date,
  keep: number,
): string[] {
  const oldest = tableMonth(table, monthBefore(now, keep)).partition;
  const ofMonth = new RegExp(`^${table}_\\d{4}_\\d{2}$`);
  return partitions.filter((partition) => ofMonth.test(partition) && partition < oldest).sort();
}
