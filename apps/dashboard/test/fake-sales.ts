import type { DailySales } from '@streamstock/contracts-http-api';
import type { FakeLedger } from './fake-ledger';

const quarter = 15 * 60_000;

/** Units sold day by day, in the time zone of this machine. */
export function fakeDailySales(ledger: FakeLedger, count: number): DailySales {
  const now = new Date();
  const midnight = (ago: number): number =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago).getTime();
  const passed = Math.floor((now.getTime() - midnight(0)) / quarter) * quarter;
  return {
    asOf: now.toISOString(),
    days: Array.from({ length: count }, (_, index) => {
      const ago = count - 1 - index;
      return { date: localDate(midnight(ago)), units: ledger.sold(midnight(ago), midnight(ago - 1)) };
    }),
    untilNow: {
      today: ledger.sold(midnight(0), midnight(0) + passed),
      weekAgo: ledger.sold(midnight(7), midnight(7) + passed),
    },
  };
}

const localDate = (instant: number): string => new Intl.DateTimeFormat('sv-SE').format(instant);
