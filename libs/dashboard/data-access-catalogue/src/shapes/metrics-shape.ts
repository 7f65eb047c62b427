import type { Metrics, StockValue } from '@streamstock/contracts-http-api';
import {
  decimal,
  instant,
  integer,
  listOf,
  nullable,
  type Read,
  record,
  text,
} from '@streamstock/dashboard-data-access-api';

type Capacity = NonNullable<Metrics['capacity']>;

/** The figures of the overview. */
export const readMetrics: Read<Metrics> = record<Metrics>({
  asOf: instant,
  products: record<Metrics['products']>({
    total: integer,
    draft: integer,
    active: integer,
    phasingOut: integer,
    discontinued: integer,
  }),
  locations: integer,
  units: record<Metrics['units']>({ onHand: integer, available: integer }),
  levels: record<Metrics['levels']>({ total: integer, low: integer, out: integer }),
  value: listOf(record<StockValue>({ currency: text, atCost: integer, atPrice: integer })),
  unitsSoldToday: integer,
  capacity: nullable(record<Capacity>({ units: integer, used: integer, use: decimal })),
});
