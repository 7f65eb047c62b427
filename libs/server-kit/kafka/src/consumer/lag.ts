import type { OwnedPartition } from './assignment';

export interface Lag {
  /** Records up to the end of the partition that are not finished. */
  readonly messages: number;
  /** Age of the oldest record that is handed out and not finished. */
  readonly seconds: number;
}

/** As of the last fetch of the partition; nothing fetched yet counts as none. */
export function lagOf({ ledger, end }: Pick<OwnedPartition, 'ledger' | 'end'>, now: number): Lag {
  if (!ledger) return { messages: 0, seconds: 0 };
  const { watermark, waitingSince } = ledger;
  return {
    messages: Math.max(end - watermark, 0),
    seconds: waitingSince === undefined ? 0 : Math.max(now - waitingSince, 0) / 1_000,
  };
}
