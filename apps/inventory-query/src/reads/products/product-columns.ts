import type { Product } from '@streamstock/contracts-events';

/** Columns of `product AS p`, as `productOf` reads them. */
export const productColumns = `
  p.product_id, p.sku, p.name, p.sort_name, p.category, p.barcode, p.price_amount, p.price_currency, p.base_unit,
  p.reorder_point, p.negative_stock`;

export interface ProductColumns {
  product_id: string;
  sku: string;
  name: string;
  sort_name: string;
  category: string;
  barcode: string | null;
  price_amount: number | null;
  price_currency: string | null;
  base_unit: string;
  reorder_point: number;
  negative_stock: Product['negativeStock'];
}

export const productOf = (row: ProductColumns): Product => ({
  productId: row.product_id,
  sku: row.sku,
  name: row.name,
  category: row.category,
  barcode: row.barcode,
  price:
    row.price_amount === null || row.price_currency === null
      ? null
      : { amount: row.price_amount, currency: row.price_currency },
  baseUnit: row.base_unit,
  reorderPoint: row.reorder_point,
  negativeStock: row.negative_stock,
});
