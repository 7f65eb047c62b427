import type { LocationSummary } from '@streamstock/contracts-http-api';
import {
  decimal,
  integer,
  nullable,
  oneOf,
  pageOf,
  type Read,
  record,
  text,
} from '@streamstock/dashboard-data-access-api';

/** A location as the pages show it: what it is called, how full it is and how it stands. */
export type LocationStanding = Pick<
  LocationSummary,
  | 'locationId'
  | 'name'
  | 'kind'
  | 'region'
  | 'timezone'
  | 'status'
  | 'capacity'
  | 'onHand'
  | 'available'
  | 'levels'
  | 'low'
  | 'out'
  | 'use'
>;

const readLocation: Read<LocationStanding> = record<LocationStanding>({
  locationId: text,
  name: text,
  kind: oneOf('warehouse', 'store'),
  region: text,
  timezone: text,
  status: oneOf('open', 'closed', 'removed'),
  capacity: nullable(integer),
  onHand: integer,
  available: integer,
  levels: integer,
  low: integer,
  out: integer,
  use: nullable(decimal),
});

export const readLocationPage = pageOf(readLocation);
