/** A month of the ledger: its partition's name and its half-open range of instants. */
export interface LedgerMonth {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
}

const monthAt = (year: number, month: number): LedgerMonth => {
  const from = new Date(Date.UTC(year, month, 1)).toISOString();
  return {
    partition: `movement_${from.slice(0, 4)}_${from.slice(5, 7)}`,
    from,
    to: new Date(Date.UTC(year, month + 1, 1)).toISOString(),
  };
};

/** The months that must exist now: last month's late arrivals, this one and the next `ahead`. */
export const monthsAround = (now: Date, ahead: number): LedgerMonth[] =>
  Array.from({ length: ahead + 2 }, (_, index) =>
    monthAt(now.getUTCFullYear(), now.getUTCMonth() - 1 + index),
  );

/** Partitions older than `keep` months before the current one, by name. */
export function monthsToDetach(partitions: readonly string[], now: Date, keep: number): string[] {
  const oldest = monthAt(now.getUTCFullYear(), now.getUTCMonth() - keep).partition;
  return partitions
    .filter((partition) => /^movement_\d{4}_\d{2}$/.test(partition) && partition < oldest)
    .sort();
}
