import type {
  createLocationRequestSchema,
  createProductRequestSchema,
  createSupplierRequestSchema,
} from '@streamstock/contracts-http-api';
import type { z } from 'zod';

export type NewProduct = z.input<typeof createProductRequestSchema>;
export type NewLocation = z.input<typeof createLocationRequestSchema>;
export type NewSupplier = z.input<typeof createSupplierRequestSchema>;

export const suppliers: readonly NewSupplier[] = [
  {
    supplierId: 'northern-roasters',
    name: 'Northern Roasters',
    email: 'orders@northern-roasters.example',
    phone: '+49 40 5550100',
    leadTimeDays: 3,
  },
  {
    supplierId: 'porto-ceramics',
    name: 'Porto Ceramics',
    email: 'sales@porto-ceramics.example',
    leadTimeDays: 14,
  },
];

export const locations: readonly NewLocation[] = [
  {
    code: 'berlin-dc',
    name: 'Berlin distribution centre',
    kind: 'warehouse',
    region: 'EU',
    timezone: 'Europe/Berlin',
    capacity: 20_000,
  },
  {
    code: 'hamburg-01',
    name: 'Hamburg Altona',
    kind: 'store',
    region: 'EU',
    timezone: 'Europe/Berlin',
    capacity: 1_500,
  },
  {
    code: 'lisbon-01',
    name: 'Lisbon Chiado',
    kind: 'store',
    region: 'EU',
    timezone: 'Europe/Lisbon',
    capacity: 900,
  },
];

/** What a unit is bought for, as a share of what it sells for. */
const costShare = 0.58;

const product = (
  sku: string,
  name: string,
  category: string,
  cents: number,
  reorderPoint: number,
): NewProduct => ({
  sku,
  name,
  category,
  price: { amount: cents, currency: 'EUR' },
  cost: { amount: Math.round(cents * costShare), currency: 'EUR' },
  reorderPoint,
  supplierId: category === 'Coffee' || category === 'Tea' ? 'northern-roasters' : 'porto-ceramics',
});

export const products: readonly NewProduct[] = [
  product('coffee-espresso-1kg', 'Espresso beans 1 kg', 'Coffee', 1_890, 40),
  product('coffee-filter-500g', 'Filter coffee 500 g', 'Coffee', 990, 60),
  product('tea-assam-100', 'Assam tea, 100 bags', 'Tea', 650, 30),
  product('tea-mint-20', 'Mint tea, 20 bags', 'Tea', 320, 30),
  product('mug-stoneware-350', 'Stoneware mug 350 ml', 'Kitchen', 1_250, 25),
  product('kettle-gooseneck', 'Gooseneck kettle 1 l', 'Kitchen', 5_900, 8),
  product('grinder-hand', 'Hand grinder, steel burrs', 'Kitchen', 7_900, 6),
  product('filter-papers-100', 'Filter papers, 100 pieces', 'Accessories', 450, 80),
  product('scale-barista', 'Barista scale 0.1 g', 'Accessories', 3_990, 10),
  product('milk-jug-600', 'Milk jug 600 ml', 'Accessories', 1_790, 12),
];

/** Base units that each location opens with, in the order of `locations`; the last ones open low or empty on purpose. */
export const openingStock: Readonly<Record<string, readonly number[]>> = {
  'coffee-espresso-1kg': [900, 120, 60],
  'coffee-filter-500g': [1_400, 160, 90],
  'tea-assam-100': [600, 70, 45],
  'tea-mint-20': [500, 25, 40],
  'mug-stoneware-350': [420, 60, 30],
  'kettle-gooseneck': [90, 12, 5],
  'grinder-hand': [60, 4, 8],
  'filter-papers-100': [2_000, 150, 75],
  'scale-barista': [110, 15, 9],
  'milk-jug-600': [160, 0, 14],
};
