/**
 * Every table of the service, by what a rebuild does with it; a test finds the one that is missing here. The order is
 * that in which the tables are locked for the swap: those that questions begin with come first.
 */
export const readModelTables = {
  /** Follow from the facts: built anew, and swapped. */
  built: [
    'stock_level',
    'product',
    'product_total',
    'product_term',
    'product_count',
    'supplier',
    'location',
    'location_total',
    'tenant_total',
    'stock_value',
  ],
  /** Likewise, unless they are to be kept. */
  ofMovements: ['movement', 'sold_slot', 'supplier_record'],
  /**
   * Written by every batch, but not swapped: the revision of a product must never go back, the offsets are those of the
   * rebuild's own consumer group, and its generations are nobody's.
   */
  scratch: ['product_revision', 'consumer_offset', 'generation'],
  /** Never copied. */
  untouched: ['rebuild', '_prisma_migrations'],
} as const;

/** What a rebuild replaces. */
export const swappedTables = (keepsMovements: boolean): readonly string[] =>
  keepsMovements ? readModelTables.built : [...readModelTables.built, ...readModelTables.ofMovements];

/** What a rebuild writes to. */
export const clonedTables = (keepsMovements: boolean): readonly string[] => [
  ...swappedTables(keepsMovements),
  ...readModelTables.scratch,
];
