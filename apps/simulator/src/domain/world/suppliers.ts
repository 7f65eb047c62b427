import type { NewSupplier } from '../requests';
import type { Category } from './range';

export interface Supplier extends NewSupplier {
  readonly leadTimeDays: number;
  readonly delivers: readonly Category[];
  /** Share of the deliveries that come when they were promised. */
  readonly punctual: number;
}

export const suppliers: readonly Supplier[] = [
  {
    supplierId: 'nordlicht-electronics',
    name: 'Nordlicht Electronics',
    email: 'orders@nordlicht-electronics.example',
    phone: '+49 40 5550100',
    leadTimeDays: 6,
    delivers: ['Electronics', 'Computing'],
    punctual: 0.92,
  },
  {
    supplierId: 'halden-audio',
    name: 'Halden Audio',
    email: 'trade@halden-audio.example',
    phone: '+47 22 555 014',
    leadTimeDays: 9,
    delivers: ['Audio', 'Photography'],
    punctual: 0.8,
  },
  {
    supplierId: 'porto-ceramics',
    name: 'Porto Ceramics',
    email: 'sales@porto-ceramics.example',
    phone: '+351 22 555 0142',
    leadTimeDays: 14,
    delivers: ['Kitchen', 'Garden'],
    punctual: 0.7,
  },
  {
    supplierId: 'northern-roasters',
    name: 'Northern Roasters',
    email: 'orders@northern-roasters.example',
    phone: '+46 8 555 0171',
    leadTimeDays: 3,
    delivers: ['Coffee & Tea'],
    punctual: 0.97,
  },
  {
    supplierId: 'alpine-outfitters',
    name: 'Alpine Outfitters',
    email: 'b2b@alpine-outfitters.example',
    leadTimeDays: 11,
    delivers: ['Outdoor', 'Fitness'],
    punctual: 0.85,
  },
  {
    supplierId: 'werkbank-tools',
    name: 'Werkbank Tools',
    email: 'order@werkbank.example',
    phone: '+49 561 555 0190',
    leadTimeDays: 8,
    delivers: ['Tools'],
    punctual: 0.9,
  },
];

/** Every category has one. */
export function supplierOf(category: Category): Supplier {
  const supplier = suppliers.find(({ delivers }) => delivers.includes(category));
  if (supplier === undefined) throw new RangeError(`Nobody delivers ${category}.`);
  return supplier;
}

/** The supplier as the API knows them. */
export const newSupplierOf = ({ delivers: _, punctual: __, ...supplier }: Supplier): NewSupplier => supplier;
