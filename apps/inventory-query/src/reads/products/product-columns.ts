import type { Money, Product } from '@streamstock/contracts-events';

/** Columns of `product AS p`, as `productOf` reads them. */
export const productColumns = `
  p.product_id, p.sku, p.name, p.category, p.barcode, p.price_amount, p.price_currency, p.cost_amount, p.cost_currency,
  p.base_unit, p.reorder_point, p.supplier_id, p.lead_time_days, p.negative_stock, p.lifecycle`;

export interface ProductColumns {
  product_id: string;
  sku: string;
  name: string;
  category: string;
  barcode: string | null;
  price_amount: number | null;
  price_currency: string | null;
  cost_amount: number | null;
  cost_currency: string | null;
  base_unit: string;
  reorder_point: number;
  supplier_id: string | null;
  lead_time_days: number | null;
  negative_stock: Product['negativeStock'];
  lifecycle: Product['lifecycle'];
}

export const productOf = (row: ProductColumns): Product => ({
  productId: row.product_id,
  sku: row.sku,
  name: row.name,
  category: row.category,
  barcode: row.barcode,
  price: moneyOf(row.price_amount, row.price_currency),
  cost: moneyOf(row.cost_amount, row.cost_currency),
  baseUnit: row.base_unit,
  reorderPoint: row.reorder_point,
  supplierId: row.supplier_id,
  leadTimeDays: row.lead_time_days,
  negativeStock: row.negative_stock,
  lifecycle: row.lifecycle,
});

const moneyOf = (amount: number | null, currency: string | null): Money | null =>
  amount === null || currency === null ? null : { amount, currency };
