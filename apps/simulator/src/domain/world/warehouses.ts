import type { NewLocation } from '../requests';
import type { Category } from './range';

export interface Warehouse extends NewLocation {
  readonly capacity: number;
  /** What it is for; the others take anything. */
  readonly only?: readonly Category[];
}

const warehouse = (
  code: string,
  name: string,
  region: string,
  timezone: string,
  capacity: number,
  only?: readonly Category[],
): Warehouse => ({
  code,
  name,
  kind: 'warehouse',
  region,
  timezone,
  capacity,
  ...(only === undefined ? {} : { only }),
});

export const warehouses: readonly Warehouse[] = [
  warehouse('WH-NORTH', 'North · Stockholm', 'North', 'Europe/Stockholm', 30_000),
  warehouse('WH-SOUTH', 'South · Bologna', 'South', 'Europe/Rome', 25_000),
  warehouse('WH-EAST', 'East · Wrocław', 'East', 'Europe/Warsaw', 20_000, [
    'Electronics',
    'Audio',
    'Computing',
    'Photography',
  ]),
  warehouse('WH-WEST', 'West · Porto', 'West', 'Europe/Lisbon', 20_000, [
    'Kitchen',
    'Coffee & Tea',
    'Garden',
  ]),
  warehouse('WH-CENTRAL', 'Central · Kassel', 'Central', 'Europe/Berlin', 50_000),
];

export const takes = ({ only }: Warehouse, category: Category): boolean => only?.includes(category) ?? true;

/** The warehouse as the API knows it. */
export const locationOf = ({ only: _, ...location }: Warehouse): NewLocation => location;
