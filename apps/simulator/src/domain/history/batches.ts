import type { NewEvent, NewTransfer } from '../requests';
import type { DatedAct } from './dated-history';

/** What goes to the API at once: the events of a day up to a transfer, or that transfer. */
export type Batch =
  | { readonly key: string; readonly events: readonly NewEvent[] }
  | { readonly key: string; readonly transfer: NewTransfer };

const day = 86_400_000;

/** Batches in the order of time. Their keys say which they are, so the same history has the same keys. */
export function batchesOf(history: readonly DatedAct[]): Batch[] {
  const batches: Batch[] = [];
  let events: NewEvent[] = [];
  let current = -1;
  const close = (): void => {
    if (events.length > 0) batches.push({ key: `events-${String(batches.length)}`, events });
    events = [];
  };
  for (const act of history) {
    const today = Math.floor(act.at / day);
    if (today !== current) close();
    current = today;
    if ('event' in act) events.push(act.event);
    else {
      close();
      batches.push({ key: `transfer-${String(batches.length)}`, transfer: act.transfer });
    }
  }
  close();
  return batches;
}
