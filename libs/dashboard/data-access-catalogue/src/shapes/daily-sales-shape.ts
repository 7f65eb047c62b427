import type { DailySales } from '@streamstock/contracts-http-api';
import {
  instant,
  integer,
  listOf,
  nullable,
  type Read,
  record,
  text,
  UnreadableMessage,
} from '@streamstock/dashboard-data-access-api';

type Day = DailySales['days'][number];
type UntilNow = NonNullable<DailySales['untilNow']>;

const date: Read<string> = (value, field = '') => {
  const read = text(value, field);
  if (!/^\d{4}-\d\d-\d\d$/.test(read) || Number.isNaN(Date.parse(read)))
    throw new UnreadableMessage(field, 'a date');
  return read;
};

/** Units sold day by day. */
export const readDailySales: Read<DailySales> = record<DailySales>({
  asOf: instant,
  days: listOf(record<Day>({ date, units: integer })),
  untilNow: nullable(record<UntilNow>({ today: integer, weekAgo: integer })),
});
